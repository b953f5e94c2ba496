/** Parts that a section can be of, each with an axis that tells which. */
export type BodyPart = 'trunk' | 'neck' | 'head' | 'arm.left' | 'arm.right' | 'leg.left' | 'leg.right';
