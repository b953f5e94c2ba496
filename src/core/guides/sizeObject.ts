import type { Vec3 } from '../geometry/vectors.ts';
import { bodyLine, drawingOf } from './drawing.ts';
import type { Guide, GuideContext, GuideDrawing, GuideLine, GuidePlane } from './guide.ts';
import { labelPriority } from './labelPriority.ts';
import { findSizeObject, nameSizeObject, type SizeObject } from './sizeObjects.ts';

const sides = 48;
const quarters = [0, 12, 24, 36] as const;
/** Clear space between figure and object, as a part of the stature. */
const gapOfStature = 0.05;
const labelPx = 10;

export const sizeObject = {
  id: 'sizeObject',
  label: 'Size object',
  group: 'Stage',
  hint: 'A thing of known size beside the figure as it will stand on the shelf.',
  draw,
} as const satisfies Guide;

/** Null where the id names no object. It stands on the ground to the figure's left, at its true size at scale. */
function draw(context: GuideContext): GuideDrawing | null {
  const object = findSizeObject(context.sizeObject);
  if (!object) return null;
  const rings = ringsOf(object, context);
  const topMm = Math.max(...rings.flat().map(([, y]) => y));
  return drawingOf({
    lines: [...rings.flatMap(ringLines), ...sideLines(object, rings)],
    planes: [...[rings[0]!, rings.at(-1)!].map(planeOf), ...sidePlanes(rings)],
    labels: [
      {
        at: [centreXMm(object, context), topMm, 0],
        space: 'body',
        text: nameSizeObject(object),
        anchor: 'middle',
        offsetPx: [0, labelPx],
        tone: 'plain',
        priority: labelPriority.sizeObject,
      },
    ],
  });
}

const widestMm = (object: SizeObject): number => Math.max(...object.profileMm.map(([radius]) => radius));

const centreXMm = (object: SizeObject, { extent, statureMm, scaleN }: GuideContext): number =>
  Math.max(0, extent.max[0]) + gapOfStature * statureMm + widestMm(object) * scaleN;

/** One ring of points for each corner of the outline, in life-size mm of the body frame. */
function ringsOf(object: SizeObject, context: GuideContext): readonly (readonly Vec3[])[] {
  const { scaleN } = context;
  const x = centreXMm(object, context);
  const ground = -context.baseHeightMm;
  const halfLengthMm = object.profileMm.at(-1)![1] / 2;
  return object.profileMm.map(([radius, along]) =>
    Array.from({ length: sides }, (_, index): Vec3 => {
      const angleRad = (2 * Math.PI * index) / sides;
      const across = radius * Math.cos(angleRad) * scaleN;
      const other = radius * Math.sin(angleRad) * scaleN;
      return object.stands === 'end'
        ? [x + across, ground + along * scaleN, other]
        : [x + across, ground + widestMm(object) * scaleN + other, (along - halfLengthMm) * scaleN];
    }),
  );
}

const next = (ring: readonly Vec3[], index: number): Vec3 => ring[(index + 1) % ring.length]!;

const ringLines = (ring: readonly Vec3[]): readonly GuideLine[] =>
  ring.map((point, index) => bodyLine(point, next(ring, index), 'object'));

/** Four lines along each side that rises: its outline from front, back, left and right. */
const sideLines = (object: SizeObject, rings: readonly (readonly Vec3[])[]): readonly GuideLine[] =>
  rings.slice(1).flatMap((ring, level) => {
    const below = rings[level]!;
    const isStep = object.profileMm[level]![1] === object.profileMm[level + 1]![1];
    return isStep ? [] : quarters.map((index) => bodyLine(below[index]!, ring[index]!, 'object'));
  });

const sidePlanes = (rings: readonly (readonly Vec3[])[]): readonly GuidePlane[] =>
  rings
    .slice(1)
    .flatMap((ring, level) =>
      ring.map((point, index) =>
        planeOf([rings[level]![index]!, next(rings[level]!, index), next(ring, index), point]),
      ),
    );

const planeOf = (corners: readonly Vec3[]): GuidePlane => ({ corners, style: 'object', space: 'body' });
