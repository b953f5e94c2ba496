/** What the eye can tell apart: one minute of arc. */
const finestRad = Math.PI / (180 * 60);

/** The smallest length that the eye can tell at a viewing distance, mm: 0.087 mm at 300 mm. */
export const visibleMm = (viewingMm: number): number => viewingMm * Math.tan(finestRad);

/** From how far a miniature in the hand is looked at, mm. */
export const usualViewingMm = 300;
