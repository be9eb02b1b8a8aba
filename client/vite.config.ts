import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:4000';

/** Stands in the pages where the server puts the nonce of each answer. */
export const NONCE = 'NONCE_OF_THE_ANSWER';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  html: { cspNonce: NONCE },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    // Office machines of the parks may carry older Chromium cores.
    target: 'chrome100',
    cssTarget: 'chrome100',
    // The content security policy allows files of our own origin only, so nothing may become a data: URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { host: '127.0.0.1', proxy: { '^/graphql$': api, '/events': api } },
});
