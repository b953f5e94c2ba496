import type { SizeLimitConfig } from 'size-limit';
import { firstLoadChunks } from './scripts/pageChunks.ts';

export default [
  {
    name: 'JavaScript until the first figure shows, gzipped',
    path: firstLoadChunks().map((file) => `dist/${file}`),
    gzip: true,
    limit: '500 kB',
  },
] satisfies SizeLimitConfig;
