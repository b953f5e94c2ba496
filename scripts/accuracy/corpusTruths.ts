import { rotationOf } from '../../src/core/geometry/axes.ts';
import type { Vec3 } from '../../src/core/geometry/vectors.ts';
import { landmarkIdAt } from '../../src/core/landmarks/findLandmark.ts';
import type { LandmarkId, LandmarkStem } from '../../src/core/landmarks/landmarkIds.ts';
import type { KnownFigure } from './judgeFigure.ts';
import { corpusEntries, corpusTruths, type CorpusEntry } from '../../tests/formats/corpus.ts';
import { truthOf } from '../../tests/formats/corpusFigures.ts';
import { millimetresPer } from '../../src/core/scales/units.ts';

/** What the corpus calls landmarks; what is on both sides stands there with `left.` and `right.` before. */
const surfaceNames: Readonly<Partial<Record<LandmarkStem, string>>> = {
  vertex: 'crownMidline(v881)',
  menton: 'menton(v747)',
  crotch: 'crotch(v4376)',
};

const jointStems = [
  'neckBase',
  'headBase',
  'pelvis',
  'shoulder',
  'elbow',
  'wrist',
  'hip',
  'knee',
  'ankle',
] as const satisfies readonly LandmarkStem[];

interface Truth {
  readonly landmarks: Readonly<Record<string, Vec3>>;
  readonly jointCentres: Readonly<Record<string, Vec3>>;
  readonly pose: string;
  readonly measures?: { readonly stature: number };
  readonly baseOfTruth?: string;
  readonly scaleMmPerM?: number;
  readonly offsetMm?: Vec3;
}

const truths = corpusTruths as unknown as Readonly<Record<string, Truth>>;

/** Bodies in other poses and of other detail are of these statures, m: the same bodies stand straight elsewhere. */
const statureOf = (key: string): number => {
  const own = truths[key]?.measures?.stature;
  if (own !== undefined) return own;
  const body = /muscular|heroic|highpoly/.test(key)
    ? 'mh_male_muscular_A'
    : /_female_/.test(key)
      ? 'mh_female_avg_A'
      : 'mh_male_avg_A';
  return truths[body]!.measures!.stature;
};

const standingPoses: ReadonlySet<string> = new Set(['A (MakeHuman default)', 'T', 'armsdown']);

/** Every figure of the corpus with a truth. */
export const knownFigures = (): readonly KnownFigure[] =>
  corpusEntries(/^(A_rigged_derived|C_makehuman)\//).flatMap((entry) => {
    const truth = truths[entry.groundTruth ?? ''];
    return truth ? [knownFigure(entry, truth)] : [];
  });

function knownFigure(entry: CorpusEntry, truth: Truth): KnownFigure {
  const body = truth.baseOfTruth ? truths[truth.baseOfTruth]! : truth;
  const { unit, up, facing, modelScale } = truthOf(entry)!;
  const perMetre = 1000 / millimetresPer(unit) / modelScale;
  const turn = rotationOf(up, facing)!;
  const toFile = (at: Vec3): Vec3 => {
    if (truth.scaleMmPerM !== undefined) {
      const [x, y, z] = at.map(
        (metres, i) => metres * truth.scaleMmPerM! + truth.offsetMm![i]!,
      ) as unknown as Vec3;
      return [x, -z, y];
    }
    const [x, y, z] = at.map((metres) => metres * perMetre) as unknown as Vec3;
    // The turn back: the columns of the matrix are its rows.
    return [0, 1, 2].map(
      (i) => turn[i * 4]! * x + turn[i * 4 + 1]! * y + turn[i * 4 + 2]! * z,
    ) as unknown as Vec3;
  };
  const places: Partial<Record<LandmarkId, Vec3>> = {};
  for (const [stem, name] of Object.entries(surfaceNames))
    places[stem as 'vertex'] = toFile(body.landmarks[name]!);
  for (const side of ['left', 'right'] as const) {
    for (const stem of jointStems) {
      const at = body.jointCentres[stem] ?? body.jointCentres[`${side}.${stem}`];
      if (at) places[landmarkIdAt(stem, side)] = toFile(at);
    }
    const tip = body.jointCentres[`${side}.middleFingertip`];
    if (tip) places[landmarkIdAt('dactylion', side)] = toFile(tip);
  }
  const isRigged = entry.file.startsWith('A_') && !entry.file.includes('morph_only');
  const isPosed = !standingPoses.has(body.pose);
  return {
    file: entry.file,
    group: truth.baseOfTruth ? 'miniature' : isRigged ? 'rigged' : isPosed ? 'posed' : 'standing',
    up,
    facing,
    places,
    stature: statureOf(truth.baseOfTruth ?? entry.groundTruth!) * (truth.scaleMmPerM ?? perMetre),
  };
}
