import { bodyLines, drawingOf } from '../../core/guides/drawing.ts';
import type { GuideDrawing, GuideLine, GuideStyle } from '../../core/guides/guide.ts';
import { labelPriority } from '../../core/guides/labelPriority.ts';
import { pointInPlane } from '../../core/geometry/planes.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import type { OutlineLoop } from '../../core/sections/sectionOutlines.ts';
import { currentProject } from '../../state/projectStore.ts';
import { sectionOf, sectionStore, type FigureSection } from '../../state/sectionStore.ts';
import { viewStore } from '../../state/viewStore.ts';

/** So many loops have their girth beside them. */
const mostGirths = 3;

/**
 * Where a figure is cut: its outlines, the largest with their girths; in Overlay, where figures stand on one spot, those of
 * the others too.
 */
export function sectionDrawings({ figure, sizes }: DerivedFigure): readonly GuideDrawing[] {
  const section = sectionOf(figure.id);
  if (!section || !sizes) return [];
  const { loops } = section.outline;
  // At one scale all are drawn as large as they are.
  const isOverlay = viewStore.getState().layout === 'overlay' && currentProject().alignment === 'scale';
  const others = isOverlay ? sectionStore.getState().sections.filter((each) => each !== section) : [];
  return [
    drawingOf({
      lines: [
        ...loops.flatMap((loop) => linesOf(section, loop, 'measured')),
        ...others.flatMap((each) => each.outline.loops.flatMap((loop) => linesOf(each, loop, 'expected'))),
      ],
      labels: loops
        .filter(({ role }) => role === 'outer')
        .slice(0, mostGirths)
        .map((loop) => ({
          at: rightmost(section, loop),
          space: 'body',
          text: formatLength(loop.tapeMm / sizes.targetScale, { scaleN: sizes.targetScale }),
          anchor: 'start',
          offsetPx: [8, 8],
          tone: 'strong',
          priority: labelPriority.ruler,
        })),
    }),
  ];
}

const pointsOf = ({ outline: { plane } }: FigureSection, { points }: OutlineLoop) =>
  Array.from({ length: points.length / 2 }, (_, i) =>
    pointInPlane(plane, points[i * 2]!, points[i * 2 + 1]!),
  );

const linesOf = (section: FigureSection, loop: OutlineLoop, style: GuideStyle): readonly GuideLine[] =>
  bodyLines(pointsOf(section, loop), !loop.isOpen, style);

const rightmost = (section: FigureSection, loop: OutlineLoop) =>
  pointsOf(section, loop).reduce((best, point) => (point[0] > best[0] ? point : best));
