/**
 * What a body has of the figure whose pose it takes, besides the pose. `stature`: it is as tall as it was made, which
 * is to be as the figure. `segments`: it is as long from joint to joint, so that only girths differ. `head`: it is
 * enlarged or reduced as a whole until its head is as high.
 */
export const likenesses = ['stature', 'segments', 'head'] as const;

export type Likeness = (typeof likenesses)[number];
