import type { PartMisfits } from './fitting/partMisfits.ts';
import { fittedParts, type FittedPart } from './fitting/parts.ts';

/** A part whose skin lies so far off is not there, hidden, or not a person's. */
export const gone = 0.58;

/** Parts that end limbs, and what they hang on. */
const ends: readonly (readonly [end: FittedPart, on: FittedPart])[] = [
  ['leftHand', 'leftForearm'],
  ['rightHand', 'rightForearm'],
  ['leftFoot', 'leftShank'],
  ['rightFoot', 'rightShank'],
];

/** Parts of the body that the surface does not show as a person's; no hand or foot is known without what it hangs on. */
export function missingParts(misfits: PartMisfits): ReadonlySet<FittedPart> {
  const missing = new Set(fittedParts.filter((part) => misfits[part] > gone));
  for (const [end, on] of ends) if (missing.has(on)) missing.add(end);
  return missing;
}
