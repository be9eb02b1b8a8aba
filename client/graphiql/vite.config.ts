import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';
import shared, { NONCE } from '../vite.config.ts';

/** A build of its own, so that nothing of GraphiQL reaches the pages of the client. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  plugins: [react()],
  html: { cspNonce: NONCE },
  build: { ...shared.build, outDir: '../../dist/graphiql', manifest: false, chunkSizeWarningLimit: 2_000 },
});
