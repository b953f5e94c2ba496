/**
 * By how much the two sides of a length may differ, as a share of it. A convention of ours: no survey here tells how
 * people's sides differ.
 */
const [notable, outside] = [0.03, 0.06];

/** The limits for a length; see `Profile.sideLimitsOf`. */
export const shareOfSide = (lengthMm: number) => ({
  notable: notable * lengthMm,
  outside: outside * lengthMm,
});
