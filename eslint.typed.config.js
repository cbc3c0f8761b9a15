/** Lint with the types of components, too: minutes instead of seconds (`npm run check`). */
import { rules } from './eslint.config.js';

export default rules(true);
