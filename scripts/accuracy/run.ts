/** How near found landmarks are to where they are: npm run accuracy. Writes docs/accuracy.md. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { judgeCorpus, judgeMade } from './judgeAll.ts';
import type { JudgedFigure } from './judgeFigure.ts';
import { spreadOf } from './summarize.ts';
import { writeAccuracy } from './writeAccuracy.ts';

const madeCount = Number(process.argv[2] ?? 54);

const percent = (share: number): string => (share * 100).toFixed(2);

function tell({ known, found, milliseconds, misses, lacking, statureMiss }: JudgedFigure): void {
  const { median, worst } = spreadOf(misses.map(({ miss }) => miss));
  const stature = statureMiss === null ? '' : `, stature ${percent(statureMiss)} %`;
  process.stdout.write(
    `${known.file}: ${found.kind}, ${Math.round(milliseconds)} ms; median ${percent(median)} %, worst ${percent(worst)} %${stature}${lacking.length > 0 ? `; not found: ${lacking.length}` : ''}\n`,
  );
}

const corpus = await judgeCorpus(tell);
const made = await judgeMade(madeCount, tell);
const text = writeAccuracy(corpus, made);
writeFileSync('docs/accuracy.md', await format(text, { parser: 'markdown', printWidth: 110 }));
process.stdout.write('\ndocs/accuracy.md is written.\n');
