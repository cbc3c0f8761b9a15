// npm run verify FILE: verifies an evidence file here, with the app's own verifier, which shares nothing with the writer of
// such files. Vite, which builds the app, runs it.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const options = { configFile: false, root: here('..'), logLevel: 'error' };
const { module } = await runnerImport(here('verify.ts'), options);
process.exitCode = await module.main(process.argv.slice(2), process.env.LC_ALL || process.env.LANG || '');
