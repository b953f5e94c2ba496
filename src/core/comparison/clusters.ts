import type { Measure } from '../measures/measure.ts';
import { partOfMeasure } from '../measures/partOfMeasure.ts';

/** Measures that are said as one where several of them are amiss the same way. */
interface Cluster {
  readonly id: string;
  /** So many different measures are several. */
  readonly least: number;
  readonly holds: (measure: Measure) => boolean;
}

const isAcross = ({ kind }: Measure): boolean => kind === 'girth' || kind === 'breadth' || kind === 'depth';

/** Measures that grow less where the rest of their cluster grows: fewer heads with a larger head, a shorter trunk with longer legs. */
const contrary: ReadonlySet<string> = new Set(['headsTall', 'sittingHeight', 'trunk']);

/** Leg heights, and what is left of the stature above them. */
const isOfLegsAgainstTrunk = ({ id, kind }: Measure): boolean =>
  (kind === 'height' && (partOfMeasure(id) === 'legs' || id === 'buttockHeight')) ||
  ['sittingHeight', 'trunk', 'thigh', 'shank'].includes(id);

/** Every cluster: one line each. A measure is of the first that holds it. */
export const clusters = [
  { id: 'head', least: 3, holds: ({ id, kind }) => partOfMeasure(id) === 'head' && kind !== 'height' },
  { id: 'hands', least: 2, holds: ({ id, kind }) => partOfMeasure(id) === 'hands' && kind !== 'height' },
  { id: 'feet', least: 2, holds: ({ id, kind }) => partOfMeasure(id) === 'feet' && kind !== 'height' },
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
