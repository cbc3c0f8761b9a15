/** Build and servers. The dev and preview servers carry the signalling broker on the same port. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import basicSsl from '@vitejs/plugin-basic-ssl';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './server/csp.ts';
import { publicPacksOnly } from './server/public-packs.ts';
import { peerSignalling } from './server/signalling.ts';

export default defineConfig(({ mode }) => ({
  base: './', // works from any sub-path of a static host because routing is in the #hash
  plugins: [
    svelte({ configFile: false }),
    contentSecurityPolicy(),
    publicPacksOnly(),
    peerSignalling(),
    mode === 'lan' && basicSsl(),
  ],
  server: { port: 8080, strictPort: true },
  preview: { port: 8080, strictPort: true, ...(mode === 'lan' && { allowedHosts: true as const }) },
}));
