import type { Canon, CanonLevel } from './canon.ts';

/** Height above the sole at which a canon puts a level on a figure of that stature, mm. */
export const levelHeightMm = (canon: Canon, level: CanonLevel, statureMm: number): number =>
  statureMm * (1 - level.headsFromCrown / canon.heads);
