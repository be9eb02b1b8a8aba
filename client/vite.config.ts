import { defineConfig, type Plugin } from 'vite';
import react from '@vitejs/plugin-react';
import { documentId } from '../api/limits/document-id.ts';
import { clientDocuments } from '../scripts/client-documents.ts';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:4000';

/** Stands in the pages where the server puts the nonce of each answer. */
export const NONCE = 'NONCE_OF_THE_ANSWER';

/** Leaves the operations of this build beside its files, id → text: the server knows by it what the client may ask. */
const documents = (): Plugin => ({
  name: 'documents',
  apply: 'build',
  generateBundle() {
    const byId = Object.fromEntries(clientDocuments().map(({ text }) => [documentId(text), text]));
    this.emitFile({ type: 'asset', fileName: 'documents.json', source: `${JSON.stringify(byId, null, 1)}\n` });
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), documents()],
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
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page needs comes as one file: fifty small ones take longer than their bytes.
            { name: 'initial', tags: ['$initial'], test: (id) => !/\/client\/(main\.tsx|index\.html)$/.test(id) },
            // What several screens share comes as one more: several would import one another in circles.
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '^/graphql$': api, '/events': api } },
});
