// The signalling broker alone, for static hosts: npm run broker -- --port 9000 --path /peer --origin https://exams.example
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '9000' },
    host: { type: 'string', default: '0.0.0.0' },
    path: { type: 'string', default: '/peer' },
    origin: { type: 'string', multiple: true, default: [] },
  },
});
const { module } = await runnerImport('./server/signalling.ts');
const server = createServer((_, response) => response.writeHead(426).end('signalling broker: WebSocket only\n'));
module.attachSignalling(server, values.path, true, values.origin);
server.listen(Number(values.port), values.host, () => {
  console.log(`broker on port ${values.port}, path ${values.path}`);
  console.log(`pages of other origins: ${values.origin.join(', ') || 'none (name them with --origin)'}`);
});
