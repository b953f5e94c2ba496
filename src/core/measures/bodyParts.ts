/** Parts of a body that can be joined into another's section. */
export type BodyPart = 'trunk' | 'arm.left' | 'arm.right' | 'leg.left' | 'leg.right';

const bodyParts: readonly BodyPart[] = ['trunk', 'arm.left', 'arm.right', 'leg.left', 'leg.right'];

export const armParts: readonly BodyPart[] = ['arm.left', 'arm.right'];

/** All parts but one. */
export const partsBut = (own: BodyPart): readonly BodyPart[] => bodyParts.filter((part) => part !== own);
