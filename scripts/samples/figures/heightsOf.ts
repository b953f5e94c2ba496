import type { Canon } from '../../../src/core/canons/canon.ts';

/** A canon at a stature: the head's height, eye height above the soles, and the heights of its levels, all in mm. */
export function heightsOf<C extends Canon>(
  canon: C,
  statureMm: number,
): { headMm: number; eyeMm: number; at: (level: C['levels'][number]['id']) => number } {
  const headMm = statureMm / canon.heads;
  return {
    headMm,
    eyeMm: canon.eyeFraction * statureMm,
    at: (id) => {
      const level = canon.levels.find((candidate) => candidate.id === id);
      if (!level) throw new Error(`${canon.id} has no level ${id}`);
      return statureMm - level.headsFromCrown * headMm;
    },
  };
}
