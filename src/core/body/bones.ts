const fingers = ['index', 'middle', 'ring', 'little'] as const;
const fingerStages = ['Proximal', 'Intermediate', 'Distal'] as const;
const thumbStages = ['Metacarpal', 'Proximal', 'Distal'] as const;

export interface Bone {
  /** The name that VRM 1.0 gives it. */
  readonly id: string;
  readonly parent: string | null;
}

const middleBones: readonly Bone[] = [
  { id: 'hips', parent: null },
  { id: 'spine', parent: 'hips' },
  { id: 'chest', parent: 'spine' },
  { id: 'upperChest', parent: 'chest' },
  { id: 'neck', parent: 'upperChest' },
  { id: 'head', parent: 'neck' },
];

const chain = (first: string, stages: readonly string[], parent: string): Bone[] =>
  stages.map((stage, i) => ({
    id: `${first}${stage}`,
    parent: i === 0 ? parent : `${first}${stages[i - 1]}`,
  }));

const sideBones = (side: 'left' | 'right'): Bone[] => [
  { id: `${side}Shoulder`, parent: 'upperChest' },
  ...chain(side, ['UpperArm', 'LowerArm', 'Hand'], `${side}Shoulder`),
  ...chain(`${side}Thumb`, thumbStages, `${side}Hand`),
  ...fingers.flatMap((finger) =>
    chain(`${side}${finger[0]!.toUpperCase()}${finger.slice(1)}`, fingerStages, `${side}Hand`),
  ),
  ...chain(side, ['UpperLeg', 'LowerLeg', 'Foot', 'Toes'], 'hips'),
];

/** The reference body's bones, each after its parent: VRM 1.0 humanoid names, all fingers, no eyes and no jaw. */
export const bones: readonly Bone[] = [...middleBones, ...sideBones('left'), ...sideBones('right')];

/** For each of `bones` the place of its parent; −1 of the first. */
export const parentPlaces: readonly number[] = bones.map(({ parent }) =>
  bones.findIndex(({ id }) => id === parent),
);

const placeOf = new Map(bones.map((bone, place) => [bone.id, place]));

/** Place of a bone in `bones`; throws for a name that is none of them. */
export function boneIndex(id: string): number {
  const place = placeOf.get(id);
  if (place === undefined) throw new Error(`The reference body has no bone "${id}".`);
  return place;
}

/** The bone of the other side; a bone of the middle is its own. */
export const mirroredBone = (id: string): string =>
  id.startsWith('left') ? `right${id.slice(4)}` : id.startsWith('right') ? `left${id.slice(5)}` : id;
