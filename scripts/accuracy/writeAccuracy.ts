import type { FigureGroup, JudgedFigure } from './judgeFigure.ts';
import { coverageOf, limbJoints, missWithout, offsetsOf, spreadOf, type Spread } from './summarize.ts';

const percent = (share: number): string => (share * 100).toFixed(2);

const pair = ({ median, most, count }: Spread): string =>
  count === 0 ? '–' : `${percent(median)} / ${percent(most)}`;

const groups: readonly (readonly [FigureGroup, string])[] = [
  ['rigged', 'rigged, mapped'],
  ['standing', 'unrigged, A, T, arms at sides'],
  ['posed', 'unrigged, other poses'],
  ['miniature', 'miniature with base'],
];

/** docs/accuracy.md: the table of the issue, what is behind it, and every landmark that is far off. */
export function writeAccuracy(corpus: readonly JudgedFigure[], made: readonly JudgedFigure[]): string {
  const unrigged = corpus.filter(({ known }) => known.group !== 'rigged');
  const offsets = offsetsOf(unrigged);
  const joints = (judged: readonly JudgedFigure[], isOffset: boolean): Spread =>
    spreadOf(
      judged.flatMap(({ misses }) =>
        misses
          .filter(({ stem }) => limbJoints.has(stem))
          .map((each) => (isOffset ? missWithout(each, offsets) : each.miss)),
      ),
    );
  const of = (judged: readonly JudgedFigure[], stem: string): Spread =>
    spreadOf(
      judged.flatMap(({ misses }) => misses.filter((each) => each.stem === stem).map(({ miss }) => miss)),
    );
  const rows = groups.map(([group, title]) => {
    const judged = corpus.filter(({ known }) => known.group === group);
    return `| ${title} (${judged.length}) | ${pair(joints(judged, group !== 'rigged'))} | ${pair(joints(judged, false))} | ${pair(of(judged, 'vertex'))} | ${pair(of(judged, 'menton'))} | ${pair(of(judged, 'crotch'))} | ${pair(of(judged, 'dactylion'))} |`;
  });
  const stems = [...new Set(made.flatMap(({ misses }) => misses.map(({ stem }) => stem)))];
  const statures = (judged: readonly JudgedFigure[]): Spread =>
    spreadOf(judged.flatMap(({ statureMiss }) => (statureMiss === null ? [] : [Math.abs(statureMiss)])));
  const segments = (judged: readonly JudgedFigure[]): Spread =>
    spreadOf(judged.flatMap((each) => each.segments.map(Math.abs)));
  const standing = corpus.filter(({ known }) => known.group === 'standing');
  const swapped = [...corpus, ...made].reduce((sum, each) => sum + each.swapped, 0);
  const table = (head: string, rows: readonly string[]): string => [head, ...rows].join('\n');
  return [
    '# How near found landmarks are',
    'Made by `npm run accuracy`. Distances in % of stature, median / 95 of 100; of crown and soles the height alone. The bodies of the corpus with a truth are MakeHuman’s, which no part of the program was made from; what was tuned was tuned on bodies of our own and looked at on these.',
    '## Figures from elsewhere',
    table(
      '| files | limb joints, shoulder and hip without their offset | the same as found | crown | menton | crotch | fingertip |\n|---|---|---|---|---|---|---|',
      rows,
    ),
    `Offsets taken off (left, up, front, % of stature): ${Object.entries(offsets)
      .map(([stem, way]) => `${stem} ${way.map(percent).join(', ')}`)
      .join(
        '; ',
      )}. They are MakeHuman’s convention against the anatomical one: its hips lie behind and outside the heads of the thigh bones, its shoulders outside and below.`,
    `- Segments of standing figures, % of the segment: ${pair(segments(standing))}; with a rig ${pair(segments(corpus.filter(({ known }) => known.group === 'rigged')))}.`,
    `- Stature from the fitted body, %: ${pair(statures(unrigged))}.`,
    `- Within twice the stated uncertainty: ${percent(coverageOf(corpus))} % of all landmarks; of the made figures ${percent(coverageOf(made))} %.`,
    `- Left and right swapped: ${swapped} of ${(corpus.length + made.length) * 4} pairs of joints.`,
    `## Each joint and landmark, unrigged figures from elsewhere`,
    table(
      '| | offset left, up, front | median / 95 | without the offset |\n|---|---|---|---|',
      [...new Set(unrigged.flatMap(({ misses }) => misses.map(({ stem }) => stem)))].map((stem) => {
        const own = unrigged.flatMap(({ misses }) => misses.filter((each) => each.stem === stem));
        const middleOf = (axis: 0 | 1 | 2): number => spreadOf(own.map(({ way }) => way[axis])).median;
        const [x, y, z] = [middleOf(0), middleOf(1), middleOf(2)];
        const rest = spreadOf(own.map(({ way }) => Math.hypot(way[0] - x, way[1] - y, way[2] - z)));
        return `| ${stem} | ${[x, y, z].map(percent).join(', ')} | ${pair(spreadOf(own.map(({ miss }) => miss)))} | ${pair(rest)} |`;
      }),
    ),
    '## Made figures',
    `${made.length} bodies of the reference anatomy in nine poses, bare, on bases, with swords and capes, roughened and with holes; half of them without a word on where they face. Their truth is the reference’s own definitions, which flatters the numbers; they show whether poses are found and what props do.`,
    table(
      '| | median / 95 |\n|---|---|',
      stems.map((stem) => `| ${stem} | ${pair(of(made, stem))} |`),
    ),
    '## What is far off',
    ...[...corpus, ...made].flatMap(({ known, misses, lacking }) => {
      const far = misses
        .filter((each) => missWithout(each, offsets) > farOff)
        .toSorted((a, b) => b.miss - a.miss);
      if (far.length === 0 && lacking.length === 0) return [];
      const told = far.slice(0, 6).map(({ id, miss }) => `${id} ${percent(miss)}`);
      const lacks =
        lacking.length > 0
          ? `not found: ${lacking.slice(0, 6).join(', ')}${lacking.length > 6 ? ' …' : ''}`
          : '';
      return [`- ${known.file}: ${[...told, lacks].filter(Boolean).join('; ')}`];
    }),
  ].join('\n\n');
}

/** From here on, in shares of stature, a landmark is named. */
const farOff = 0.03;
