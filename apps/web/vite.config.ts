import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where a development server finds a running API; the built web is served by the API itself. */
const api = process.env.MARINO_API ?? 'http://127.0.0.1:4320';

export default defineConfig({
  root: folder('.'),
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  build: {
    outDir: folder('../../dist/web'),
    emptyOutDir: true,
    // Nothing inlined: the content policy allows images and styles from our own address only.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': api, '/oidc': api } },
});
