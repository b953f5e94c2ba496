import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

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

/**
 * Keeps the whole app in the browser, decoders and samples too, so that it works offline. A new version waits until
 * no page of the old one is open: its lazy chunks would be missed.
 */
const offline = VitePWA({
  injectRegister: null,
  manifest: {
    name: 'Maquette',
    short_name: 'Maquette',
    description: 'A 3D miniature proportion viewer',
    theme_color: '#15181a',
    background_color: '#15181a',
    icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  },
  workbox: {
    globPatterns: ['**/*.{html,js,css,wasm,woff2,svg,json,glb,png}'],
    maximumFileSizeToCacheInBytes: 8e6,
    // The first page is served by the worker as soon as that is there.
    clientsClaim: true,
  },
});

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy(), offline],
  resolve: { dedupe: ['three', 'react', 'react-dom', '@react-three/fiber'] },
  worker: { format: 'es' },
  // The size budget judges what a page loads, not the size of one chunk.
  build: {
    target: 'es2023',
    manifest: true,
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  preview: { port: 4173, strictPort: true },
});
