import type { Measure } from '../measures/measure.ts';
import { partOfMeasure, type FigurePart } from '../measures/partOfMeasure.ts';

/** Measures that are said as one where several of them are amiss the same way. */
interface Cluster {
  readonly id: string;
  /** So many different measures are several. */
  readonly least: number;
  readonly holds: (measure: Measure) => boolean;
}

const isAcross = ({ kind }: Measure): boolean => kind === 'girth' || kind === 'breadth' || kind === 'depth';

const isOf =
  (part: FigurePart) =>
  ({ id }: Measure): boolean =>
    partOfMeasure(id) === part;

/**
 * Measures that grow less where what their cluster tells of grows: a larger head leaves fewer heads and lower eyes,
 * longer arms reach lower, longer legs leave a shorter trunk.
 */
const contrary: ReadonlySet<string> = new Set([
  'headsTall',
  'shouldersInHeads',
  'eyeHeight',
  'tragionHeight',
  'radialeHeight',
  'wristHeight',
  'dactylionHeight',
  'sittingHeight',
  'trunk',
]);

const isOfHead = (measure: Measure): boolean => isOf('head')(measure) || measure.id === 'shouldersInHeads';

const isOfHands = (measure: Measure): boolean => isOf('hands')(measure) && measure.kind !== 'height';

const isOfArms = (measure: Measure): boolean =>
  measure.id === 'dactylionHeight' || (isOf('arms')(measure) && !isAcross(measure));

/** Leg heights and lengths, and what is left of the stature above them. */
const isOfLegsAgainstTrunk = ({ id, kind }: Measure): boolean =>
  (kind === 'height' && partOfMeasure(id) === 'legs') ||
  ['buttockHeight', 'sittingHeight', 'trunk', 'thigh', 'shank'].includes(id);

/** Every cluster: one line each. A measure is of the first that holds it. */
export const clusters = [
  { id: 'head', least: 3, holds: isOfHead },
  { id: 'hands', least: 2, holds: isOfHands },
  { id: 'feet', least: 2, holds: isOf('feet') },
  { id: 'arms', least: 2, holds: isOfArms },
  { id: 'legs', least: 2, holds: isOfLegsAgainstTrunk },
  { id: 'build', least: 3, holds: isAcross },
  { id: 'levels', least: 3, holds: ({ kind }) => kind === 'height' },
] as const satisfies readonly Cluster[];

export type ClusterId = (typeof clusters)[number]['id'];

/** The cluster that a measure is of, or null. */
export const clusterOf = (measure: Measure): (Cluster & { readonly id: ClusterId }) | null =>
  clusters.find(({ holds }) => holds(measure)) ?? null;

/** Which way a measure of a cluster goes where the cluster is too large: 1, or −1 of those that are contrary. */
export const senseOf = ({ id }: Measure): 1 | -1 => (contrary.has(id) ? -1 : 1);
