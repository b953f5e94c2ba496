import { groupOfMeasure } from '../measures/groupOfMeasure.ts';
import type { Measure } from '../measures/measure.ts';

/** Measures that are said as one where several of them are amiss the same way. */
interface Cluster {
  readonly id: string;
  /** So many different measures are several. */
  readonly least: number;
  readonly holds: (measure: Measure) => boolean;
}

const isOfHead = (measure: Measure): boolean =>
  groupOfMeasure(measure) === 'head' && measure.id !== 'neckCircumference';
const isOfHand = ({ id }: Measure): boolean => /^(hand(Length|Breadth)|palm)/.test(id);
const isOfFoot = ({ id }: Measure): boolean => /^(foot|heel)/.test(id);
const isAcross = ({ kind }: Measure): boolean => kind === 'girth' || kind === 'breadth' || kind === 'depth';

/** Every cluster: one line each. A measure is of the first that holds it. */
export const clusters = [
  { id: 'head', least: 3, holds: isOfHead },
  { id: 'hands', least: 2, holds: isOfHand },
  { id: 'feet', least: 2, holds: isOfFoot },
  { id: 'build', least: 3, holds: isAcross },
  { id: 'levels', least: 4, holds: ({ kind }) => kind === 'height' },
] as const satisfies readonly Cluster[];

export type ClusterId = (typeof clusters)[number]['id'];

/** The cluster that a measure is of, or null. */
export const clusterOf = (measure: Measure): (Cluster & { readonly id: ClusterId }) | null =>
  clusters.find(({ holds }) => holds(measure)) ?? null;
