import { defineConfig } from 'vite';

/** The command line, for Node: packages stay where npm puts them. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/cli/maquette.ts',
    outDir: 'dist-cli',
    target: 'node20',
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        entryFileNames: 'maquette.js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
