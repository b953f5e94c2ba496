import { midpoint, scaleVector } from '../geometry/vectors.ts';
import type { RulerReading } from '../rulers/readRuler.ts';
import { formatLength } from '../scales/formatLength.ts';
import { formatNumber } from '../scales/formatNumber.ts';
import { bodyLine, drawingOf } from './drawing.ts';
import type { GuideDrawing } from './guide.ts';
import { labelPriority } from './labelPriority.ts';

/** A ruler to be drawn: its name and what it reads. */
export interface DrawnRuler {
  readonly name: string;
  readonly reading: RulerReading;
}

/**
 * Rulers that the person has set, with their values at scale.
 * @param modelScale life-size mm per mm as modelled
 */
export function drawRulers(rulers: readonly DrawnRuler[], modelScale: number, scaleN: number): GuideDrawing {
  const drawn = rulers.map(({ name, reading }) => {
    const points = reading.line.map((point) => scaleVector(point, modelScale));
    const isClosed = reading.kind === 'length' && reading.isClosed;
    const ends = isClosed ? [...points.slice(1), points[0]!] : points.slice(1);
    const value =
      reading.kind === 'angle'
        ? `${formatNumber(reading.degrees, 1)}°`
        : formatLength((reading.mm * modelScale) / scaleN, { scaleN });
    const at =
      points.length === 2 ? midpoint(points[0]!, points[1]!) : points[Math.floor(points.length / 2)]!;
    return {
      lines: ends.map((to, i) => bodyLine(points[i]!, to, 'measured')),
      marks: isClosed
        ? []
        : points.map((point) => ({ at: point, space: 'body', style: 'measured' }) as const),
      label: {
        at,
        space: 'body',
        text: `${name} ${value}`,
        anchor: 'start',
        offsetPx: [8, 8],
        tone: 'strong',
        priority: labelPriority.ruler,
      } as const,
    };
  });
  return drawingOf({
    lines: drawn.flatMap(({ lines }) => lines),
    marks: drawn.flatMap(({ marks }) => marks),
    labels: drawn.map(({ label }) => label),
  });
}
