/** A value of a measure that would do. */
export interface NearestValue {
  readonly measure: string;
  readonly mm: number;
}

/** Places of the trunk whose breadth, depth and girth hang together. */
export type TrunkPlace = 'chest' | 'waist' | 'hips';

/**
 * Why no body can have some settings, by a code with its data; the sentences stand in ui/messages. Of `nearest` values
 * any one is enough.
 */
interface RefusalData {
  /** Stature beyond all people of the population. */
  'stature-out-of-range': RangeData;
  /** A measure beyond all people of the population, of whatever stature. */
  'measure-out-of-range': RangeData & { readonly measure: string };
  'percentile-out-of-range': {
    readonly of: 'stature' | 'build';
    readonly percentile: number;
    readonly least: number;
    readonly most: number;
    readonly nearest: number;
  };
  'age-out-of-range': {
    readonly people: 'child' | 'grown';
    readonly ageYears: number;
    readonly leastYears: number;
    readonly mostYears: number;
    readonly nearestYears: number;
  };
  'muscle-out-of-range': {
    readonly muscle: number;
    readonly least: number;
    readonly most: number;
    readonly nearest: number;
  };
  'unknown-canon': { readonly canon: string; readonly nearest: readonly string[] };
  'unknown-measure': { readonly measure: string; readonly nearest: readonly string[] };
  /** There is such a measure, but the body is not fitted to it. */
  'measure-not-fitted': { readonly measure: string; readonly nearest: readonly string[] };
  /** No section of that breadth and depth has that girth. */
  'impossible-section': {
    readonly place: TrunkPlace;
    /** Null at the chest, whose breadth is taken on the bone. */
    readonly breadthMm: number | null;
    readonly depthMm: number;
    readonly girthMm: number;
    readonly leastGirthMm: number;
    readonly mostGirthMm: number;
    readonly nearest: readonly NearestValue[];
  };
  /** What has to be lower would be above, or too near below. */
  'levels-out-of-order': {
    readonly lower: string;
    readonly upper: string;
    readonly lowerMm: number;
    readonly upperMm: number;
    readonly nearest: readonly NearestValue[];
  };
  'palm-too-long': {
    readonly palmMm: number;
    readonly handMm: number;
    readonly nearest: readonly NearestValue[];
  };
  'shoulders-too-narrow': {
    readonly shouldersMm: number;
    readonly chestMm: number;
    readonly nearest: readonly NearestValue[];
  };
  /** Fewer or more heads tall than any figure. */
  'head-out-of-range': {
    readonly headsTall: number;
    readonly leastHeads: number;
    readonly mostHeads: number;
    readonly nearest: readonly NearestValue[];
  };
}

interface RangeData {
  readonly mm: number;
  readonly leastMm: number;
  readonly mostMm: number;
  readonly nearestMm: number;
}

export type RefusalCode = keyof RefusalData;

/** A reason with its data. */
export type SettingsRefusal = {
  readonly [Code in RefusalCode]: { readonly code: Code; readonly data: RefusalData[Code] };
}[RefusalCode];
