/** A pose that a file has: its nodes' rest transforms, the bind pose of its skin, or a moment of one of its animations. */
export type FilePose =
  | { readonly kind: 'rest' }
  | { readonly kind: 'bind' }
  | { readonly kind: 'clip'; readonly clip: number; readonly timeS: number };

/** The pose that a figure is shown in: one of its file's, or straightened by its own skeleton, as `standUp` does. */
export type Pose = FilePose | { readonly kind: 'standing' };

export const restPose: FilePose = { kind: 'rest' };
