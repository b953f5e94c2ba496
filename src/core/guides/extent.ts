import { sizeOf } from '../geometry/boxes.ts';
import { add, midpoint, scaleVector, subtract, type Vec3 } from '../geometry/vectors.ts';
import { unitSpace } from '../scales/formatLength.ts';
import { drawingOf } from './drawing.ts';
import type { Guide, GuideContext, GuideDrawing, GuideSpace } from './guide.ts';
import { horizontalReachMm } from './horizontalReach.ts';
import { labelPriority } from './labelPriority.ts';
import { readLength } from './readout.ts';

/** Distance of the lines from the figure. Depth stands a row above width, so that their values never meet. */
const gapPx = { height: 14, width: 14, depth: 36 } as const;
const endPx = 5;
const labelPx = 9;
/** The height's value stands beside the shin, as a part of the height: no canon has a level there, no arm hangs so low. */
const heightLabelAt = 0.18;

export const extent = {
  id: 'extent',
  label: 'Extent',
  group: 'Measure',
  hint: 'Height, width and depth of all that is shown, in this pose; the base is left out.',
  draw,
} as const satisfies Guide;

function draw(context: GuideContext): GuideDrawing {
  const { mmPerPx } = context;
  const { min, max } = context.extent;
  const [width, height, depth] = sizeOf(context.extent);
  const beside = horizontalReachMm(context.extent) + gapPx.height * mmPerPx;
  const overWidth = max[1] + gapPx.width * mmPerPx;
  const overDepth = max[1] + gapPx.depth * mmPerPx;
  const up: Vec3 = [0, 1, 0];
  const parts = [
    dimension(context, {
      name: 'Height',
      lengthMm: height,
      from: [beside, min[1], 0],
      to: [beside, max[1], 0],
      ends: [[1, 0, 0]],
      space: 'facing',
    }),
    dimension(context, {
      name: 'Width',
      lengthMm: width,
      from: [min[0], overWidth, max[2]],
      to: [max[0], overWidth, max[2]],
      ends: [up, [0, 0, 1]],
      space: 'body',
    }),
    dimension(context, {
      name: 'Depth',
      lengthMm: depth,
      from: [max[0], overDepth, min[2]],
      to: [max[0], overDepth, max[2]],
      ends: [up, [1, 0, 0]],
      space: 'body',
    }),
  ];
  return drawingOf({
    lines: parts.flatMap(({ lines }) => lines),
    labels: parts.flatMap(({ labels }) => labels),
  });
}

interface Dimension {
  readonly name: string;
  readonly lengthMm: number;
  readonly from: Vec3;
  readonly to: Vec3;
  /** Unit directions of the end ticks, so that some are seen from every side. */
  readonly ends: readonly Vec3[];
  readonly space: GuideSpace;
}

function dimension(
  context: GuideContext,
  { name, lengthMm, from, to, ends, space }: Dimension,
): Pick<GuideDrawing, 'lines' | 'labels'> {
  const look = { style: 'extent', space } as const;
  const tick = (at: Vec3, direction: Vec3) => ({
    from: add(at, scaleVector(direction, -endPx * context.mmPerPx)),
    to: add(at, scaleVector(direction, endPx * context.mmPerPx)),
    ...look,
  });
  const isUpright = space === 'facing';
  return {
    lines: [{ from, to, ...look }, ...ends.flatMap((end) => [tick(from, end), tick(to, end)])],
    labels: [
      {
        at: isUpright ? add(from, scaleVector(subtract(to, from), heightLabelAt)) : midpoint(from, to),
        space,
        text: `${name} ${readLength(lengthMm, context)}${unitSpace}mm`,
        anchor: isUpright ? 'end' : 'middle',
        offsetPx: isUpright ? [-labelPx, 0] : [0, labelPx],
        tone: 'plain',
        priority: labelPriority.extent,
      },
    ],
  };
}
