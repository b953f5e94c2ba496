import { injectManifest } from '@serwist/build';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const serviceWorker = 'sw.js';

/**
 * Keeps the page from every other host. Decoders run in workers made from blobs, and the one for KTX2 textures makes
 * its functions from strings; textures are fetched as blobs or data; the component kit writes style elements.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self' blob: data:",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy into the built page; the dev server needs inline scripts and is left alone. */
const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
});

/** Writes the list of all built files into the service worker, which keeps them in the browser for use offline. */
const precache = (): Plugin => ({
  name: 'precache',
  apply: 'build',
  closeBundle: async () => {
    await injectManifest({
      swSrc: `dist/${serviceWorker}`,
      injectionPoint: 'self.builtFiles',
      swDest: `dist/${serviceWorker}`,
      globDirectory: 'dist',
      globPatterns: ['**/*.{html,js,css,wasm,woff2,svg,json,glb,png,webmanifest}'],
      // Their names hold a hash of what is in them.
      dontCacheBustURLsMatching: /^assets\//,
      maximumFileSizeToCacheInBytes: 8e6,
    });
  },
});

let firstLoad: ReadonlySet<string> | null = null;

/** All that the page imports before anything is loaded later. */
function importsOfPage(getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null) {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    getModuleInfo(id)?.importedIds.forEach(visit);
  };
  visit(resolve('src/app/main.tsx'));
  return found;
}

/** The page reaches all of the component kit through its one entrance; of that, dialogs alone use these, and come later. */
const onlyLater =
  /[\\/](@mantine[\\/]core[\\/]esm[\\/]components[\\/]Modal(Base)?|react-remove-scroll(-bar)?)[\\/]/;

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy(), precache()],
  resolve: { dedupe: ['three', 'react', 'react-dom', '@react-three/fiber'] },
  worker: { format: 'es' },
  // The size budget judges what a page loads, not the size of one chunk.
  build: {
    target: 'es2023',
    manifest: true,
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: {
      input: { index: 'index.html', serviceWorker: 'src/app/serviceWorker.ts' },
      output: {
        // Shared with what comes later, it would be parted into many small files, which compress worse.
        codeSplitting: {
          groups: [
            {
              name: (id, chunking) => {
                firstLoad ??= importsOfPage((each) => chunking.getModuleInfo(each));
                return firstLoad.has(id) && !onlyLater.test(id) ? 'page' : null;
              },
            },
          ],
        },
        entryFileNames: ({ name }) => (name === 'serviceWorker' ? serviceWorker : 'assets/[name]-[hash].js'),
      },
      checks: { bundlerTimings: false },
    },
  },
  preview: { port: 4173, strictPort: true },
});
