import type { FigureGroup, JudgedFigure, LandmarkMiss } from './judgeFigure.ts';
import {
  coverageOf,
  limbJoints,
  missWithout,
  offsetsOf,
  segmentMisses,
  spreadOf,
  type Spread,
} from './summarize.ts';

const percent = (share: number): string => (share * 100).toFixed(2);

const pair = ({ median, most, count }: Spread): string =>
  count === 0 ? '–' : `${percent(median)} / ${percent(most)}`;

const groups: readonly (readonly [FigureGroup, string])[] = [
  ['rigged', 'rigged, mapped'],
  ['standing', 'unrigged, A, T, arms at sides'],
  ['posed', 'unrigged, other poses'],
  ['miniature', 'miniature with base'],
];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const missesOf = (judged: readonly JudgedFigure[], stem: string): readonly LandmarkMiss[] =>
  judged.flatMap(({ misses }) => misses.filter((each) => each.stem === stem));

const of = (judged: readonly JudgedFigure[], stem: string): string =>
  pair(spreadOf(missesOf(judged, stem).map(({ miss }) => miss)));

const stemsOf = (judged: readonly JudgedFigure[]): readonly string[] => [
  ...new Set(judged.flatMap(({ misses }) => misses.map(({ stem }) => stem))),
];

const absolutes = (values: readonly (number | null)[]): string =>
  pair(spreadOf(values.flatMap((value) => (value === null ? [] : [Math.abs(value)]))));

/** docs/accuracy.md: the table of what is promised, what is behind it, and every landmark that is far off. */
export function writeAccuracy(corpus: readonly JudgedFigure[], made: readonly JudgedFigure[]): string {
  const unrigged = corpus.filter(({ known }) => known.group !== 'rigged');
  const offsets = offsetsOf(unrigged);
  const inGroup = (group: FigureGroup): readonly JudgedFigure[] =>
    corpus.filter(({ known }) => known.group === group);
  const segments = (group: FigureGroup, without: Offsets): string =>
    absolutes(inGroup(group).flatMap((each) => segmentMisses(each, without)));
  const all = [...corpus, ...made];
  const swapped = all.reduce((sum, each) => sum + each.swapped, 0);
  const offsetsTold = Object.entries(offsets).map(([stem, way]) => `${stem} ${way.map(percent).join(', ')}`);
  return [
    '# How near found landmarks are',
    'Made by `npm run accuracy`. Distances in % of stature, median / 95 of 100; of crown and soles the height alone. The bodies with a truth are MakeHuman’s, which no part of the program was made from.',
    '## Figures from elsewhere',
    promised(inGroup, offsets),
    `Offsets taken off (left, up, front): ${offsetsTold.join('; ')}. MakeHuman’s hips lie behind and outside the heads of the thigh bones, its shoulders outside and below; its knees lie under the kneecap.`,
    [
      `- Segments of standing figures, % of the segment: ${segments('standing', offsets)} between joints without their offset, ${segments('standing', {})} as found; with a rig ${segments('rigged', {})}. The upper arm is 10 % longer by its anatomical shoulder.`,
      `- Stature of the unrigged, %: ${absolutes(unrigged.map(({ statureMiss }) => statureMiss))}.`,
      `- Within twice the stated uncertainty: ${percent(coverageOf(corpus))} % of all landmarks; of the made figures ${percent(coverageOf(made))} %.`,
      `- Left and right swapped: ${swapped} of ${all.length * 4} pairs of joints.`,
    ].join('\n'),
    '## Each landmark of the unrigged',
    table(
      ['', 'offset left, up, front', 'median / 95', 'without the offset'],
      stemsOf(unrigged).map((stem) => withoutOffset(unrigged, stem)),
    ),
    '## Made figures',
    `${made.length} bodies of the reference anatomy in nine poses: bare, on bases, with swords and capes, roughened and with holes; half of them without a word on where they face. Their truth is the reference’s own definitions, which flatters the numbers; they show whether poses are found and what props do.`,
    table(
      ['', 'median / 95'],
      stemsOf(made).map((stem) => [stem, of(made, stem)]),
    ),
    '## What is far off',
    'Capes and sleeves draw the limbs behind them onto themselves: where the part then lies off the surface nothing is given, but a hand on the cloth may pass for one. Hands that are closed or turned away are followed to the wrist and not to the fingertips. Heels and crotches that holes were cut into are found on their edge. In one rig the joint of the head lies elsewhere than the base of the skull.',
    all.flatMap((each) => farOff(each, each.known.group === 'made' ? {} : offsets)).join('\n'),
  ].join('\n\n');
}

type Offsets = ReturnType<typeof offsetsOf>;

function promised(inGroup: (group: FigureGroup) => readonly JudgedFigure[], offsets: Offsets): string {
  const joints = (judged: readonly JudgedFigure[], by: (miss: LandmarkMiss) => number): string =>
    pair(spreadOf(judged.flatMap(({ misses }) => misses.filter(({ stem }) => limbJoints.has(stem)).map(by))));
  return table(
    [
      'files',
      'limb joints, shoulder and hip without their offset',
      'as found',
      'crown',
      'menton',
      'crotch',
      'fingertip',
    ],
    groups.map(([group, title]) => {
      const judged = inGroup(group);
      return [
        `${title} (${judged.length})`,
        joints(judged, (each) => (group === 'rigged' ? each.miss : missWithout(each, offsets))),
        joints(judged, ({ miss }) => miss),
        ...['vertex', 'menton', 'crotch', 'dactylion'].map((stem) => of(judged, stem)),
      ];
    }),
  );
}

function withoutOffset(judged: readonly JudgedFigure[], stem: string): readonly string[] {
  const own = missesOf(judged, stem);
  const middleOf = (axis: 0 | 1 | 2): number => spreadOf(own.map(({ way }) => way[axis])).median;
  const [x, y, z] = [middleOf(0), middleOf(1), middleOf(2)];
  const rest = spreadOf(own.map(({ way }) => Math.hypot(way[0] - x, way[1] - y, way[2] - z)));
  return [stem, [x, y, z].map(percent).join(', '), of(judged, stem), pair(rest)];
}

/** From here on, in shares of stature, a landmark is named. */
const far = 0.03;

function farOff({ known, misses, lacking }: JudgedFigure, offsets: Offsets): readonly string[] {
  const named = misses
    .filter((each) => missWithout(each, offsets) > far)
    .toSorted((a, b) => b.miss - a.miss)
    .slice(0, 6)
    .map(({ id, miss }) => `${id} ${percent(miss)}`);
  const lacks =
    lacking.length > 0
      ? [`not found: ${lacking.slice(0, 6).join(', ')}${lacking.length > 6 ? ' …' : ''}`]
      : [];
  return named.length + lacks.length > 0 ? [`- ${known.file}: ${[...named, ...lacks].join('; ')}`] : [];
}
