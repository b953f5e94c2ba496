/** Builds the app and serves it on this machine. */
import { build, preview } from 'vite';

await build({ logLevel: 'error' });
const server = await preview().catch((error: unknown) => {
  console.error(
    `Maquette could not be served: ${error instanceof Error ? error.message : String(error)}. Stop what holds it, then start again.`,
  );
  process.exit(1);
});
console.log(`Maquette is on ${server.resolvedUrls?.local[0] ?? ''}  (Ctrl+C stops it)`);
