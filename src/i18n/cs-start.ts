/** What the start screen says, in Czech; everything else comes with the screens that say it. */
import common from './cs/common.json';
import home from './cs/home.json';

export const csStart = { common, home };
