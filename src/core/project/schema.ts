import { likenesses } from '../body/follow/likeness.ts';
import { ages } from '../body/settings/bodySettings.ts';
import * as v from 'valibot';
import { leftOutKinds } from '../figures/figureReport.ts';
import { axes, type Axis } from '../geometry/axes.ts';
import { guides, type GuideId } from '../guides/index.ts';
import { figureParts } from '../measures/partOfMeasure.ts';
import { humanoidJoints } from '../rigs/humanoid.ts';
import { rulerKinds } from '../rulers/ruler.ts';
import { units, type UnitId } from '../scales/units.ts';
import { usualJudging } from './judging.ts';
import { usualMap } from './mapSettings.ts';
import type { Project } from './project.ts';
import { usualSection } from './sectionSettings.ts';
import { placements, referenceColors } from './reference.ts';

/** The version that this program writes. A change of the document's form raises it and adds a migration. */
export const projectVersion = 7;

const coordinate = v.pipe(v.number(), v.finite());

const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(500));

const scaleChoice = v.variant('kind', [
  v.object({ kind: v.literal('ratio'), n: positive }),
  v.object({ kind: v.literal('size'), mm: positive, to: v.picklist(['eye', 'crown']) }),
  v.object({ kind: v.literal('inches'), inches: positive }),
]);

const statureChoice = v.variant('kind', [
  v.object({ kind: v.literal('mm'), mm: positive }),
  v.object({ kind: v.literal('population'), population: text }),
]);

const pose = v.variant('kind', [
  v.object({ kind: v.literal('rest') }),
  v.object({ kind: v.literal('bind') }),
  v.object({ kind: v.literal('standing') }),
  v.object({ kind: v.literal('clip'), clip: index, timeS: v.pipe(v.number(), v.finite(), v.minValue(0)) }),
]);

const unitChoice = v.union([
  v.picklist(units.map((unit): UnitId => unit.id)),
  v.object({ millimetresPerUnit: positive }),
]);

const point = v.tuple([coordinate, coordinate, coordinate]);

const ruler = v.object({
  id: text,
  name: text,
  kind: v.picklist(rulerKinds),
  points: v.array(point),
  normal: v.nullable(point),
  isHidden: v.boolean(),
});

const figure = v.object({
  id: text,
  name: text,
  file: v.object({ sha256: text, name: text, address: v.nullable(text) }),
  scene: v.nullable(index),
  body: v.nullable(index),
  pose,
  unit: v.nullable(unitChoice),
  up: v.nullable(v.picklist(axes)),
  facing: v.nullable(v.picklist(axes)),
  isBaseIncluded: v.boolean(),
  takenIn: v.array(v.picklist(leftOutKinds)),
  joints: v.record(v.picklist(humanoidJoints), v.nullable(index)),
  stature: v.nullable(statureChoice),
  // Landmarks by their ids; names of none, as a newer program may have them, mark nothing.
  marks: v.record(text, v.object({ landmarks: v.record(text, point), rulers: v.array(ruler) })),
  lockedLandmarks: v.array(text),
  canon: v.nullable(text),
  scale: v.nullable(scaleChoice),
  isHidden: v.boolean(),
  isLocked: v.boolean(),
});

const percentile = v.pipe(v.number(), v.gtValue(0), v.ltValue(100));

const bodySettings = v.pipe(
  v.object({
    population: v.picklist(['ansur2-men', 'ansur2-women', 'children']),
    sex: v.picklist(['male', 'female']),
    statureMm: v.nullable(positive),
    percentile,
    build: percentile,
    // Projects from before it was a setting are of people as surveyed.
    muscle: v.optional(v.pipe(v.number(), v.minValue(-10), v.maxValue(10)), 0),
    ageYears: v.pipe(v.number(), v.minValue(0), v.maxValue(200)),
    canon: v.nullable(text),
    measures: v.record(text, positive),
  }),
  // Before grown people had an age theirs was a child's.
  v.transform((settings) =>
    settings.population !== 'children' && settings.ageYears < ages.grown.least
      ? { ...settings, ageYears: ages.grown.usual }
      : settings,
  ),
);

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const reference = v.object({
  id: text,
  name: v.nullable(text),
  figure: v.nullable(text),
  settings: bodySettings,
  isAsTallAsFigure: v.boolean(),
  pose: text,
  // References from before they could follow a figure.
  likeness: v.optional(v.picklist(likenesses), 'stature'),
  standing: v.optional(v.record(text, share), {}),
  placement: v.picklist(placements),
  opacity: share,
  color: v.picklist(referenceColors),
  isHidden: v.boolean(),
});

const against = v.variant('kind', [
  v.object({ kind: v.literal('people'), population: v.nullable(text) }),
  v.object({ kind: v.literal('style'), style: text }),
  v.object({ kind: v.literal('canon'), canon: v.nullable(text) }),
  v.object({ kind: v.literal('figure'), figure: text }),
]);

const map = v.object({
  isShown: v.boolean(),
  from: v.variant('kind', [
    v.object({ kind: v.literal('reference'), reference: text }),
    v.object({ kind: v.literal('figure'), figure: text }),
    v.object({ kind: v.literal('mirror'), turnDeg: coordinate, shiftMm: coordinate }),
  ]),
  alignment: v.picklist(['ground', 'landmarks', 'surface']),
  isScaleFree: v.boolean(),
  parts: v.array(v.picklist(figureParts)),
  toleranceMm: v.nullable(positive),
  limitMm: v.nullable(positive),
});

const angleDeg = v.pipe(coordinate, v.minValue(-180), v.maxValue(180));

const section = v.object({
  isShown: v.boolean(),
  at: v.variant('kind', [
    v.object({ kind: v.literal('landmark'), landmark: text }),
    v.object({ kind: v.literal('share'), share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  ]),
  tiltDeg: angleDeg,
  turnDeg: angleDeg,
  isCapped: v.boolean(),
});

const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

const withUniqueIds = <Each extends v.GenericSchema<unknown, { readonly id: string }>>(each: Each) =>
  v.pipe(
    v.array(each),
    v.check((list) => isUnique(list.map(({ id }) => id))),
  );

const project = v.object({
  version: v.literal(projectVersion),
  name: text,
  figures: withUniqueIds(figure),
  references: withUniqueIds(reference),
  guides: v.object({
    shown: v.pipe(
      v.array(v.picklist(guides.map((guide): GuideId => guide.id))),
      v.check((shown) => isUnique(shown)),
    ),
    readout: v.picklist(['atScale', 'lifeSize']),
    sizeObject: text,
  }),
  alignment: v.picklist(['scale', 'height', 'head', 'own']),
  judging: v.object({ against, profile: text, viewingMm: positive, ownLimits: v.record(text, positive) }),
  map,
  section,
});

/** Turns a document of version N into one of version N + 1; keyed by N. */
const migrations: Readonly<Record<number, (document: Record<string, unknown>) => Record<string, unknown>>> = {
  // Quarter turns began from what a file faced by itself, which was +Z but for old VRM.
  1: (document) => ({
    ...document,
    version: 2,
    figures: arrayOf(document['figures']).map(({ quarterTurns, ...rest }) => ({
      ...rest,
      facing:
        typeof quarterTurns === 'number' && (rest['up'] ?? '+y') === '+y'
          ? (facingAfterTurns[quarterTurns] ?? null)
          : null,
      isBaseIncluded: false,
      takenIn: [],
    })),
  }),
  // The survey of 2012 is the second of its name, and its populations are named for it.
  2: (document) => ({
    ...document,
    version: 3,
    figures: arrayOf(document['figures']).map((each) => ({
      ...each,
      stature: renamePopulation(each['stature']),
    })),
  }),
  // There were no references yet.
  3: (document) => ({ ...document, version: 4, references: [] }),
  // Nor were landmarks and rulers set.
  4: (document) => ({
    ...document,
    version: 5,
    figures: arrayOf(document['figures']).map((each) => ({ ...each, marks: {}, lockedLandmarks: [] })),
  }),
  // Nor were joints chosen.
  5: (document) => ({
    ...document,
    version: 6,
    figures: arrayOf(document['figures']).map((each) => ({ ...each, joints: {} })),
  }),
  // Nor was anything judged, mapped and cut.
  6: (document) => ({
    ...document,
    version: 7,
    judging: usualJudging,
    map: usualMap,
    section: usualSection,
  }),
};

const renamedPopulations: Readonly<Record<string, string>> = {
  'ansur-men': 'ansur2-men',
  'ansur-women': 'ansur2-women',
};

/** A stored choice of stature with the present name of its population; anything else as it is. */
function renamePopulation(stature: unknown): unknown {
  if (typeof stature !== 'object' || stature === null || !('population' in stature)) return stature;
  const { population } = stature;
  return typeof population === 'string' && Object.hasOwn(renamedPopulations, population)
    ? { ...stature, population: renamedPopulations[population] }
    : stature;
}

/** What faced +Z after so many quarter turns to its left, in the file. */
const facingAfterTurns: readonly Axis[] = ['+z', '-x', '-z', '+x'];

const arrayOf = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? (value as readonly Record<string, unknown>[]) : [];

/** A stored project, or why it cannot be used. */
export type ParsedProject =
  | { readonly kind: 'project'; readonly project: Project }
  /** Written by a newer program: to be shown, not to be written over. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'invalid'; readonly path: string | null };

/** Reads a stored document of any version up to ours. Never throws. */
export function parseProject(document: unknown): ParsedProject {
  if (typeof document !== 'object' || document === null) return { kind: 'invalid', path: null };
  let current = document as Record<string, unknown>;
  const version = current['version'];
  if (typeof version !== 'number') return { kind: 'invalid', path: 'version' };
  if (version > projectVersion) return { kind: 'newer', version };
  for (let from = version; from < projectVersion; from++) {
    const migrate = migrations[from];
    if (!migrate) return { kind: 'invalid', path: 'version' };
    current = migrate(current);
  }
  const result = v.safeParse(project, current);
  return result.success
    ? { kind: 'project', project: result.output }
    : { kind: 'invalid', path: v.getDotPath(result.issues[0]) };
}
