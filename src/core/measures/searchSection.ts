import type { NotTakenReason } from './measure.ts';
import type { MeasureContext } from './measureContext.ts';
import { isReason, takePartSection, type PartSection, type SectionWish } from './partSection.ts';
import { searchGreatest } from './searchExtremum.ts';

/** Where along a part to look. */
export interface SectionRange {
  readonly from: number;
  readonly to: number;
  readonly wishAt: (at: number) => SectionWish | null;
}

export interface FoundSection {
  readonly section: PartSection;
  readonly size: number;
  readonly at: number;
}

/** The scan before the search takes as many steps: 10 to 25 mm each on a person, where muscles are wider. */
const steps = 8;

/**
 * The section of a part where `sizeOf` is greatest. Places without a section are passed over; where another part is
 * joined into the very next place that was looked at, the greatest may be hidden there, and that is the reason given.
 */
export function searchSection(
  context: MeasureContext,
  { from, to, wishAt }: SectionRange,
  sizeOf: (section: PartSection) => number,
): FoundSection | NotTakenReason | null {
  const failures: { readonly at: number; readonly reason: NotTakenReason }[] = [];
  const evaluate = (at: number): Omit<FoundSection, 'at'> | null => {
    const wish = wishAt(at);
    const section = wish && takePartSection(context, wish);
    if (section && !isReason(section)) return { section, size: sizeOf(section) };
    if (section) failures.push({ at, reason: section });
    return null;
  };
  const best = searchGreatest(evaluate, from, to, steps);
  if (!best) return failures[0]?.reason ?? null;
  const step = Math.abs(to - from) / steps;
  const hiding = failures.find(
    ({ at, reason }) => reason.code === 'joined' && Math.abs(at - best.at) <= step * 1.001,
  );
  return hiding ? hiding.reason : { ...best.found, at: best.at };
}
