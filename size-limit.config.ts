import type { SizeLimitConfig } from 'size-limit';
import { chunksLoadedBy } from './scripts/pageChunks.ts';

/** What is on the page until the first figure shows; lazy modules that every first figure needs stand here too. */
const firstLoad = ['index.html'];

export default [
  {
    name: 'JavaScript until the first figure shows, gzipped',
    path: chunksLoadedBy(firstLoad),
    gzip: true,
    limit: '500 kB',
  },
] satisfies SizeLimitConfig;
