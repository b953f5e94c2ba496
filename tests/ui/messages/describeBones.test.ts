import { expect, test } from 'vitest';
import { bones } from '../../../src/core/body/bones.ts';
import type { FollowedBone } from '../../../src/core/body/follow/tellBones.ts';
import { jointGroups } from '../../../src/core/project/referenceJoints.ts';
import { describeFollowed, describePart, namePart } from '../../../src/ui/messages/describeBones.ts';

const told: FollowedBone = { swing: 'figure', twist: 'figure', beyondDeg: 0 };
const parts = jointGroups.flatMap((group) => group.parts);
const partOf = (id: string) => parts.find((part) => part.id === id)!;

const followed = (changes: Readonly<Record<string, Partial<FollowedBone>>> = {}) =>
  Object.fromEntries(bones.map(({ id }) => [id, { ...told, ...changes[id] }]));

test('every part has a name of its own', () => {
  const names = parts.map((part) => namePart(part));
  expect(new Set(names).size).toBe(parts.length);
  for (const name of names) expect(name).toMatch(/^[A-Z][a-z ]+$/);
  expect(namePart(partOf('leftLowerArm'))).toBe('Left forearm');
  expect(namePart(partOf('leftLowerArm'), false)).toBe('Forearm');
});

test('what the figure told of a part is told from what is usual', () => {
  const sentences = [
    {},
    { twist: 'default' },
    { swing: 'default' },
    { swing: 'default', twist: 'default' },
  ].map((change) =>
    describePart(partOf('leftFoot'), followed({ leftFoot: change as Partial<FollowedBone> })),
  );
  expect(new Set(sentences).size).toBe(4);
  expect(sentences[0]).toMatch(/^The figure shows/);
  const fingers = partOf('rightFingers');
  const still = Object.fromEntries(
    fingers.bones.map((bone) => [bone, { swing: 'default', twist: 'default' } as const]),
  );
  const curled = { ...still, rightMiddleProximal: { twist: 'default' } as const };
  expect(describePart(fingers, followed(curled))).toMatch(/middle finger/);
  expect(describePart(fingers, followed(still))).toMatch(/does not show/);
});

test('joints that go further than people’s are named, the worst first; what lies within what is known is not', () => {
  expect(describeFollowed(followed({ neck: { beyondDeg: 2.9 } }))).toEqual([
    'All its joints are bent as people’s can be.',
  ]);
  const strained = followed({ neck: { beyondDeg: 4.6 }, rightLowerLeg: { beyondDeg: 12.2 } });
  expect(describeFollowed(strained)).toEqual([
    'Further than people’s joints go: right shank by 12°, neck by 5°.',
  ]);
  expect(describePart(partOf('rightLowerLeg'), strained)).toMatch(/12° further/);
});

test('what nothing tells is said once for all', () => {
  const [, untold] = describeFollowed(followed({ leftToes: { twist: 'default' } }));
  expect(untold).toMatch(/as usual: left toes\.$/);
});
