import { formatRatio } from '../scales/describeScale.ts';
import { formatNumber } from '../scales/formatNumber.ts';
import { formatSigned } from '../scales/formatSigned.ts';
import { formatLength, unitSpace } from '../scales/formatLength.ts';
import type { DistanceHistogram } from '../surfaceMap/distanceHistogram.ts';
import type { DistanceScale } from '../surfaceMap/distanceScale.ts';
import type { DistanceStatistics } from '../surfaceMap/distanceStatistics.ts';
import { drawingOf, facingLine } from './drawing.ts';
import type { GuideDrawing, GuideLabel, GuidePlane } from './guide.ts';
import { labelPriority } from './labelPriority.ts';

/** What a map's legend is drawn from; life-size mm. */
export interface LegendSource {
  readonly scale: DistanceScale;
  readonly limitMm: number;
  /** Null until all is measured. */
  readonly histogram: DistanceHistogram | null;
  /** What is said under it. */
  readonly lines: readonly string[];
  readonly scaleN: number;
}

interface LegendPlace {
  /** Its left edge and its lower one, in the facing plane. */
  readonly x: number;
  readonly y: number;
  readonly mmPerPx: number;
  /** How much room there is upwards, mm. */
  readonly heightMm: number;
}

const [barPx, histogramPx, rowPx] = [14, 64, 19];

/** Of bar and histogram; the figures stand to their left. */
export const legendWidthPx = barPx + histogramPx;

/** The bar's height: so much where there is room, and never less than its figures need. */
const [mostPx, leastPx] = [240, 110];

/** The colours of a map from hollow to bulge with their limits, a histogram beside them, and what the map comes to. */
export function drawMapLegend(source: LegendSource, { x, y, mmPerPx, heightMm }: LegendPlace): GuideDrawing {
  const { scale, limitMm, histogram, lines, scaleN } = source;
  const px = (length: number): number => length * mmPerPx;
  const bottom = y + px(lines.length * rowPx + 10);
  // A row for the heading.
  const roomPx = heightMm / mmPerPx - (lines.length + 1) * rowPx - 10;
  const heightPx = Math.max(leastPx, Math.min(mostPx, roomPx));
  // The outermost bands end a little beyond the limit.
  const reachMm = limitMm * 1.15;
  const at = (mm: number): number =>
    bottom + px(heightPx) * ((Math.max(-reachMm, Math.min(reachMm, mm)) + reachMm) / (2 * reachMm));
  const box = (left: number, right: number, low: number, high: number): GuidePlane['corners'] => [
    [left, low, 0],
    [right, low, 0],
    [right, high, 0],
    [left, high, 0],
  ];
  const bands = scale.steps.map(({ fromMm, toMm, colour }): GuidePlane => ({
    corners: box(x, x + px(barPx), at(fromMm), at(toMm)),
    style: 'hair',
    space: 'facing',
    color: colour,
  }));
  const edges = scale.steps.slice(1).map(({ fromMm }) => fromMm);
  return drawingOf({
    planes: [
      ...bands,
      ...(histogram ? barsOf(histogram, x + px(barPx + 4), at, px(histogramPx - 4), scale) : []),
    ],
    lines: edges.map((mm) => facingLine([x - px(3), at(mm)], [x + px(barPx), at(mm)], 'hair')),
    labels: [
      labelAt(x, at(reachMm) + px(rowPx), `mm at ${formatRatio(scaleN)}`, 'start', [0, 0], 'quiet'),
      ...edges.map((mm) => labelAt(x, at(mm), formatSigned(mm / scaleN, scaleN), 'end', [-6, 0], 'plain')),
      // Against the right edge: further to the right they might leave the picture.
      ...lines.map((text, i) =>
        labelAt(
          x + px(legendWidthPx),
          y + px((lines.length - 1 - i) * rowPx),
          text,
          'end',
          [0, 0],
          i === 0 ? 'strong' : 'quiet',
        ),
      ),
    ],
  });
}

/** The share of the area in each bin, the highest as wide as there is room. */
function barsOf(
  { shares, limitMm }: DistanceHistogram,
  x: number,
  at: (mm: number) => number,
  widest: number,
  scale: DistanceScale,
): readonly GuidePlane[] {
  const most = shares.reduce((max, share) => Math.max(max, share), 0);
  const widthMm = (2 * limitMm) / shares.length;
  return Array.from(shares).flatMap((share, i): readonly GuidePlane[] => {
    if (share === 0) return [];
    const from = -limitMm + i * widthMm;
    const middle = from + widthMm / 2;
    const step = scale.steps.find(({ fromMm, toMm }) => middle >= fromMm && middle <= toMm)!;
    // Rare ones are seen too.
    const right = x + widest * Math.max(share / most, 0.01);
    return [
      {
        corners: [
          [x, at(from), 0],
          [right, at(from), 0],
          [right, at(from + widthMm), 0],
          [x, at(from + widthMm), 0],
        ],
        style: 'hair',
        space: 'facing',
        color: step.colour,
      },
    ];
  });
}

const labelAt = (
  x: number,
  y: number,
  text: string,
  anchor: GuideLabel['anchor'],
  offsetPx: GuideLabel['offsetPx'],
  tone: GuideLabel['tone'],
): GuideLabel => ({
  at: [x, y, 0],
  space: 'facing',
  text,
  anchor,
  offsetPx,
  tone,
  priority: labelPriority.heading,
});

/** What a map comes to, as it is said under its legend; lengths in life-size mm. */
export function mapLines(
  { withinToleranceShare, meanMm, rmsMm, p95Mm }: DistanceStatistics,
  toleranceMm: number,
  scaleN: number,
): readonly string[] {
  const length = (mm: number): string => formatLength(mm / scaleN, { scaleN });
  return [
    `${writeShare(withinToleranceShare)} within ±${length(toleranceMm)}`,
    `mean ${writeDistance(meanMm, scaleN)}`,
    `RMS ${length(rmsMm)}`,
    `95 % within ${length(p95Mm)}`,
  ];
}

/** A distance of a map as it is written beside its place. */
export const writeDistance = (lifeMm: number, scaleN: number): string =>
  `${formatSigned(lifeMm / scaleN, scaleN)}${unitSpace}mm`;

/** A share in %: near all of it with a decimal, so that what is left over is not rounded away. */
export const writeShare = (share: number): string =>
  `${formatNumber(100 * share, share > 0.995 && share < 0.9995 ? 1 : 0)} %`;
