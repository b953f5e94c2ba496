import { Part, placeSteps } from '../part.ts';
import { ellipsoid } from '../solids.ts';
import type { Build } from './build.ts';

/** The head, made for the man's 228 mm from chin to crown: x outward, y up from the chin, z forward from the ear's tragus. */
export function modelHead(build: Build): Part {
  const head = new Part('head', 10, 2);
  head
    .join(ellipsoid([0, 150, -24], [77, 77, 77]), 12)
    .join(ellipsoid([0, 150, 22], [62, 75, 75]), 34)
    .join(ellipsoid([0, 80, 30], [56, 80, 60]), 34);
  const placed = new Part('head', 10, 2);
  placed.steps.push(
    ...placeSteps(
      head.steps,
      [0, build.tall(1527), 12],
      { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] },
      build.pick(1, 0.955, 0.86),
    ),
  );
  return placed;
}
