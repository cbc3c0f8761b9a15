// npm run scenarios -- check | pack | seal | sheet …: the app's own TypeScript reads the packs, so that what passes here
// opens there. Vite, which builds the app, runs it.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const options = { configFile: false, root: here('..'), logLevel: 'error' };
const { module } = await runnerImport(here('scenarios.ts'), options);
process.exitCode = await module.main(process.argv.slice(2));
