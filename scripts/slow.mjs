// npm run soak, npm run bench: the slow end-to-end tests that `npm test` leaves out – outages of minutes in real
// networks (@soak), and measurements that print figures (@bench).
import { spawnSync } from 'node:child_process';

const [tag = '@soak', ...rest] = process.argv.slice(2);
const { status } = spawnSync('node', ['node_modules/@playwright/test/cli.js', 'test', ...rest], {
  stdio: 'inherit',
  env: { ...process.env, SLOW: tag },
});
process.exit(status ?? 1);
