/**
 * The pose that a figure is shown in: the nodes' rest transforms, the bind pose of its skin, or a moment of one
 * of the file's animations.
 */
export type Pose =
  | { readonly kind: 'rest' }
  | { readonly kind: 'bind' }
  | { readonly kind: 'clip'; readonly clip: number; readonly timeS: number };

export const restPose: Pose = { kind: 'rest' };
