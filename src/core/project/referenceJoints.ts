import { bones } from '../body/bones.ts';
import { bodySides } from '../landmarks/landmark.ts';
import type { ProjectEdit } from './edits.ts';
import { changeReference } from './referenceEdits.ts';

/** Bones that are put back to standing as one; its id is the bone's, or says that it is a hand's digits. */
export interface JointPart {
  readonly id: string;
  readonly bones: readonly string[];
}

const jointGroupIds = ['head', 'trunk', 'leftArm', 'rightArm', 'leftLeg', 'rightLeg'] as const;

/** Parts of a body that are put back together. */
export interface JointGroup {
  readonly id: (typeof jointGroupIds)[number];
  readonly parts: readonly JointPart[];
}

const partOf = (bone: string): JointPart => ({ id: bone, bones: [bone] });

const limbParts = (side: 'left' | 'right', stems: readonly string[]): readonly JointPart[] =>
  stems.map((stem) => partOf(`${side}${stem}`));

const digitsOf = (side: 'left' | 'right'): JointPart => ({
  id: `${side}Fingers`,
  bones: bones
    .map(({ id }) => id)
    .filter((id) => id.startsWith(side) && /Thumb|Index|Middle|Ring|Little/.test(id)),
});

/** All bones, by the parts of the body that they are in. */
export const jointGroups: readonly JointGroup[] = [
  { id: 'head', parts: ['neck', 'head'].map(partOf) },
  { id: 'trunk', parts: ['hips', 'spine', 'chest', 'upperChest'].map(partOf) },
  ...bodySides.map((side): JointGroup => ({
    id: `${side}Arm`,
    parts: [...limbParts(side, ['Shoulder', 'UpperArm', 'LowerArm', 'Hand']), digitsOf(side)],
  })),
  ...bodySides.map((side): JointGroup => ({
    id: `${side}Leg`,
    parts: limbParts(side, ['UpperLeg', 'LowerLeg', 'Foot', 'Toes']),
  })),
];

export const bonesOf = (parts: readonly JointPart[]): readonly string[] =>
  parts.flatMap((part) => part.bones);

/** Puts bones of a reference back to standing by a share, 0 as its figure to 1; the project itself where they are so. */
export const standJoints =
  (id: string, changed: readonly string[], share: number): ProjectEdit =>
  (project) => {
    const standing = project.references.find((each) => each.id === id)?.standing;
    if (!standing || changed.every((bone) => (standing[bone] ?? 0) === share)) return project;
    const others = Object.entries(standing).filter(([bone]) => !changed.includes(bone));
    const next = share > 0 ? changed.map((bone) => [bone, share] as const) : [];
    return changeReference(id, { standing: Object.fromEntries([...others, ...next]) })(project);
  };
