import { isSurfaceMeasureId, kindOf } from '../../populations/surface/surfaceMeasures.ts';

/**
 * Greatest differences that ISO 20685-1 allows a body scanner against measuring by hand, mm: heights, breadths and small
 * girths 4, lengths and depths 5, large girths 9, foot 2, hand 1, head 1, with hair 2.
 */
const limitByKind = {
  height: 4,
  breadth: 4,
  girth: 4,
  length: 5,
  depth: 5,
  foot: 2,
  hand: 1,
  head: 1,
} as const;

const largeGirths: ReadonlySet<string> = new Set([
  'chestCircumference',
  'waistCircumference',
  'buttockCircumference',
  'thighCircumference',
]);

/** What the survey measured over hair. */
const overHair: ReadonlySet<string> = new Set([
  'headLength',
  'headBreadth',
  'headCircumference',
  'tragionTopOfHead',
  'headHeight',
]);

/** By how much a measure of the reference body may differ from its target, mm; null for one without a norm. */
export function limitOf(measure: string): number | null {
  if (!isSurfaceMeasureId(measure)) return null;
  if (largeGirths.has(measure)) return 9;
  if (overHair.has(measure)) return 2;
  const kind = kindOf(measure);
  return kind in limitByKind ? limitByKind[kind as keyof typeof limitByKind] : null;
}
