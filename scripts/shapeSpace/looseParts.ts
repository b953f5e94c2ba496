import { bones, mirroredBone } from '../../src/core/body/bones.ts';
import { dot, normalize, subtract, type Vec3 } from '../../src/core/geometry/vectors.ts';

/** A part that may be longer or thicker by itself, as no people but many figures are. */
interface LoosePart {
  readonly id: string;
  /** Where it begins and where it ends, by the joints of the left side and the middle. */
  readonly from: string;
  readonly to: string;
  /** The bones whose skin it is, of the left side and the middle. */
  readonly bones: readonly string[];
  readonly kind: 'length' | 'girth' | 'size';
  /** The expected standard deviation of its share of length. */
  readonly sigma: number;
}

const limb = (id: string, from: string, to: string, lengthSigma: number, girthSigma: number): LoosePart[] => [
  { id: `${id}Length`, from, to, bones: [from], kind: 'length', sigma: lengthSigma },
  { id: `${id}Girth`, from, to, bones: [from], kind: 'girth', sigma: girthSigma },
];

const whole = (id: string, from: string, to: string, sigma: number): LoosePart => ({
  id,
  from,
  to,
  bones: bones.map((bone) => bone.id).filter((bone) => bone === from || isBelow(bone, from)),
  kind: 'size',
  sigma,
});

const trunk = ['hips', 'spine', 'chest', 'upperChest'];

export const looseParts: readonly LoosePart[] = [
  ...limb('upperArm', 'leftUpperArm', 'leftLowerArm', 0.01, 0.07),
  ...limb('forearm', 'leftLowerArm', 'leftHand', 0.01, 0.07),
  ...limb('thigh', 'leftUpperLeg', 'leftLowerLeg', 0.01, 0.06),
  ...limb('shank', 'leftLowerLeg', 'leftFoot', 0.01, 0.06),
  ...limb('neck', 'neck', 'head', 0.015, 0.06),
  { id: 'trunkLength', from: 'hips', to: 'neck', bones: trunk, kind: 'length', sigma: 0.01 },
  { id: 'chestGirth', from: 'chest', to: 'neck', bones: ['chest', 'upperChest'], kind: 'girth', sigma: 0.05 },
  { id: 'bellyGirth', from: 'hips', to: 'chest', bones: ['hips', 'spine'], kind: 'girth', sigma: 0.05 },
  {
    id: 'shoulderLength',
    from: 'leftShoulder',
    to: 'leftUpperArm',
    bones: ['leftShoulder'],
    kind: 'length',
    sigma: 0.02,
  },
  whole('head', 'head', 'vertex', 0.06),
  whole('hand', 'leftHand', 'leftMiddleTip', 0.06),
  whole('foot', 'leftFoot', 'leftToes', 0.05),
];

function isBelow(bone: string, above: string): boolean {
  const parent = bones.find(({ id }) => id === bone)!.parent;
  return parent !== null && (parent === above || isBelow(parent, above));
}

/** A point and the shares of bones in it, by their names. */
export interface BonedPoint {
  readonly at: Vec3;
  readonly shares: Readonly<Record<string, number>>;
}

/** How far each point moves when the part grows by a hundred percent, as fast as it begins to. */
export function growthOf(
  part: LoosePart,
  points: readonly BonedPoint[],
  pointAt: (name: string) => Vec3,
): readonly Vec3[] {
  const from = pointAt(part.from);
  const way = subtract(pointAt(part.to), from);
  const along = normalize(way)!;
  const length = dot(way, along);
  const outer = part.bones.at(-1)!;
  return points.map(({ at, shares }) => {
    let own = 0;
    let below = 0;
    for (const [bone, share] of Object.entries(shares))
      if (part.bones.includes(bone) || part.bones.includes(mirroredBone(bone))) own += share;
      else if (isBelow(bone, outer)) below += share;
    const out = subtract(at, from);
    const far = dot(out, along);
    const aside = subtract(out, [along[0] * far, along[1] * far, along[2] * far]);
    if (part.kind === 'girth') return scaled(aside, own);
    if (part.kind === 'size') return scaled(out, own);
    return scaled(along, own * Math.max(0, far) + below * length);
  });
}

const scaled = ([x, y, z]: Vec3, share: number): Vec3 => [x * share, y * share, z * share];
