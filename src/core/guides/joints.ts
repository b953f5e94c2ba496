import type { Vec3 } from '../geometry/vectors.ts';
import { humanoidJoints, parentJoint, type HumanoidJoint } from '../rigs/humanoid.ts';
import { bodyLine, drawingOf } from './drawing.ts';
import type { Guide, GuideContext, GuideDrawing } from './guide.ts';

export const joints = {
  id: 'joints',
  label: 'Joints',
  group: 'Body',
  hint: 'The joint centres of the skeleton in the pose shown, joined to bones.',
  draw,
} as const satisfies Guide;

/** Null without a rig. A joint whose parent is not mapped is joined to the next one towards the hips. */
function draw({ joints: centres }: GuideContext): GuideDrawing | null {
  const mapped = humanoidJoints.flatMap((joint) => {
    const at = centres[joint];
    return at ? [{ at, above: ancestorOf(joint, centres) }] : [];
  });
  if (mapped.length === 0) return null;
  return drawingOf({
    lines: mapped.flatMap(({ at, above }) => (above ? [bodyLine(above, at, 'joint')] : [])),
    marks: mapped.map(({ at }) => ({ at, space: 'body', style: 'joint' })),
  });
}

function ancestorOf(joint: HumanoidJoint, centres: GuideContext['joints']): Vec3 | null {
  const parent = parentJoint[joint];
  if (!parent) return null;
  return centres[parent] ?? ancestorOf(parent, centres);
}
