import { humanoidJoints, type HumanoidJoint } from '../humanoid.ts';

/** A joint without its side. */
export type JointRole =
  | Extract<HumanoidJoint, 'hips' | 'spine' | 'chest' | 'upperChest' | 'neck' | 'head'>
  | 'shoulder'
  | 'upperArm'
  | 'lowerArm'
  | 'hand'
  | 'upperLeg'
  | 'lowerLeg'
  | 'foot'
  | 'toes';

/** The names that a tool or a house gives to the joints of its skeletons. */
export interface Convention {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  /** Spellings of left and right; each takes the place of `{side}` in the names. */
  readonly sides: readonly (readonly [left: string, right: string])[];
  /** The usual name first. Joints that the convention lacks are left out. */
  readonly names: Readonly<Partial<Record<JointRole, readonly string[]>>>;
}

/** Every spelling that a convention has for each joint, the usual one first. */
export function spellNames(convention: Convention): ReadonlyMap<HumanoidJoint, readonly string[]> {
  return new Map(
    humanoidJoints.map((joint) => {
      const { role, side } = splitJoint(joint);
      const names = convention.names[role] ?? [];
      if (!side) return [joint, names];
      const spellings = convention.sides.map(([left, right]) => (side === 'left' ? left : right));
      return [joint, names.flatMap((name) => spellings.map((spelling) => name.replace('{side}', spelling)))];
    }),
  );
}

export type Side = 'left' | 'right';

/** A joint's role and side; the side is null for joints in the middle. */
export function splitJoint(joint: HumanoidJoint): { readonly role: JointRole; readonly side: Side | null } {
  const [, side, role] = /^(left|right)(.+)$/.exec(joint) ?? [];
  if (!side || !role) return { role: joint as JointRole, side: null };
  return { role: (role.charAt(0).toLowerCase() + role.slice(1)) as JointRole, side: side as Side };
}

/** The joint of a role on a side. */
export const joinJoint = (role: JointRole, side: Side | null): HumanoidJoint =>
  (side ? `${side}${role.charAt(0).toUpperCase()}${role.slice(1)}` : role) as HumanoidJoint;
