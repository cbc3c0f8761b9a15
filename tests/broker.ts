/** The real signalling broker mounted on Vitest's own browser server, so that wire tests meet over PeerJS. */
import type { Plugin } from 'vite';
import { attachSignalling } from '../server/signalling.ts';

export function brokerForTests(): Plugin {
  return {
    name: 'broker-for-tests',
    configureServer(server) {
      if (server.httpServer) attachSignalling(server.httpServer, '/peer', false);
    },
  };
}
