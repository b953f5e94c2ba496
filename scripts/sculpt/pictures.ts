import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Draws the reference body for docs/screens/reference, from four sides and close up: npm run reference:pictures */
const folder = 'docs/screens/reference';

const bodies = {
  man: ['--population', 'ansur2-men'],
  woman: ['--population', 'ansur2-women'],
  child: ['--population', 'children', '--age', '7'],
  'muscular-man': ['--population', 'ansur2-men', '--muscle=2'],
  'old-woman': ['--population', 'ansur2-women', '--age', '80'],
} as const;

/** What fills a picture close up: its middle and height in the median man, mm. */
const parts = {
  head: ['--center', '0,1640,0', '--height', '300', '--turns', '0,40,90'],
  hand: ['--center', '265,760,0', '--height', '260', '--turns', '0,90,-90'],
  foot: ['--center', '115,60,20', '--height', '300', '--turns', '0,60,90', '--tilt', '15'],
} as const;

const draw = (name: string, options: readonly string[]): void => {
  const out = `${folder}/${name}.png`;
  const { status } = spawnSync(
    'npx',
    ['tsx', 'scripts/sculpt/viewReference.ts', ...options, '--pixels', '560', '--out', out],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error(`${out} was not drawn.`);
};

mkdirSync(folder, { recursive: true });
for (const [id, options] of Object.entries(bodies))
  for (const manner of ['clay', 'ghost'])
    draw(manner === 'clay' ? id : `${id}-ghost`, [...options, '--manner', manner]);
for (const [part, options] of Object.entries(parts)) draw(part, [...bodies.man, ...options]);
