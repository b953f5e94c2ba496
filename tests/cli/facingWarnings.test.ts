import { expect, test } from 'vitest';
import { facingWarningsOf } from '../../src/cli/warningsOf.ts';

const opened = { derived: { facing: '+z' } } as Parameters<typeof facingWarningsOf>[0];

const found = (turnedDeg: number, isFacingDoubtful: boolean, kind = 'figure') =>
  ({ kind, turnedDeg, isFacingDoubtful }) as Parameters<typeof facingWarningsOf>[1];

test.each([
  [found(0, false), []],
  [found(0, true), ['It is not certain that the figure faces +z; say it with --facing.']],
  [found(180, true), ['The body in it faces another way than +z: the opposite. Say it with --facing.']],
  [
    found(-90, false),
    ['The body in it faces another way than +z: turned to its right by 90°. Say it with --facing.'],
  ],
  [found(90, false, 'cannot tell'), []],
])('says how a body faces other than was found', (figure, messages) => {
  expect(facingWarningsOf(opened, figure).map(({ message }) => message)).toEqual(messages);
});
