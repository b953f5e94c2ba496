/**
 * By how much the two sides of a length may differ, as a share of it. A convention of ours: no survey here tells how
 * people's sides differ; the dominant limb is told to be 1 to 3 % the larger.
 */
const [notable, outside] = [0.03, 0.06];

/** The limits for a length; see `Profile.sideLimitsOf`. */
export const shareOfSide = (lengthMm: number) => ({
  notable: notable * lengthMm,
  outside: outside * lengthMm,
});
