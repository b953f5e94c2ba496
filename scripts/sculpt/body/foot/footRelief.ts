import type { Part } from '../../part.ts';
import type { Ball } from '../../solids.ts';
import type { FootSpace } from './footSpace.ts';
import type { Toe } from './toes.ts';

/** The ridge of the instep with the big toe's tendon, the tendons of the others, the hollows beside the ankle. */
export function shapeInstep(space: FootSpace, foot: Part, toes: readonly Toe[]): void {
  const { relief, wide, build } = space;
  const b = (x: number, y: number, z: number, radius: number): Ball => space.ball(x, y, z, radius);
  space.stroke(
    foot,
    [b(-12, 84, 98, 12), b(-18, 58, 145, 11), b(-27, 40, 190, 9)],
    build.pick(2, 1.2, 0),
    0.35,
  );
  for (const { digit } of toes.slice(1)) {
    const [x] = digit.point(0, 0, 0);
    const over: Ball = [...digit.point(4 * space.long, -12 * wide, 0), 6 * wide];
    space.stroke(foot, [b(4, 76, 108, 8), b((4 + x / wide) / 2, 50, 150, 7), over], 0.9 * relief, 0.35);
  }
  // Between the bones of big and second toe.
  space.stroke(foot, [b(-14, 46, 168, 9), b(-18, 36, 200, 9), b(-19, 28, 224, 7)], -1 * relief, 0.35);
}
