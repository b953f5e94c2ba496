import { rotationIn, scaleOf, transformPoint } from '../core/geometry/matrices.ts';
import { distance, type Vec3 } from '../core/geometry/vectors.ts';
import { formatRatio } from '../core/scales/describeScale.ts';
import { formatNumber, formatSignificant } from '../core/scales/formatNumber.ts';
import type { Comparison, DescribedDistance } from './describeComparison.ts';

/** Lengths in mm as modelled, plain and with their sign, as finely as the tolerance needs them. */
interface Lengths {
  readonly plain: (mm: number) => string;
  readonly signed: (mm: number) => string;
}

type Line = readonly [name: string, value: string];

/** A comparison for people: how the figures are laid, how far they are apart, what to know of it, and the parts, worst first. */
export function writeComparison(comparison: Comparison): string {
  const { file, with: other, distance: apart, warnings, sentences, toleranceMm } = comparison;
  const lengths = lengthsBy(toleranceMm);
  const lines: readonly Line[] = [
    ['With', other],
    ['Laid', alignmentLine(comparison, lengths)],
    ...(apart ? distanceLines(comparison, apart, lengths) : []),
    ['Points', pointsLine(comparison, lengths)],
  ];
  return [
    file,
    ...lines.map(([name, value]) => `  ${name.padEnd(9)} ${value}`),
    ...warnings.map((warning) => `  ! ${warning.file}: ${warning.message}`),
    '',
    ...sentences.map((sentence) => `  ${sentence}`),
    ...(sentences.length > 0 ? [''] : []),
    ...partLines(comparison, lengths),
  ].join('\n');
}

/** To a hundredth of the tolerance or finer, and to no more than a ten-millionth of a mm. */
function lengthsBy(toleranceMm: number): Lengths {
  const decimals = Math.min(7, Math.max(0, 2 - Math.floor(Math.log10(toleranceMm))));
  const plain = (mm: number): string => formatNumber(mm, decimals);
  return { plain, signed: (mm) => (Number(plain(mm)) > 0 ? `+${plain(mm)}` : plain(mm)) };
}

const percent = (share: number): string => `${formatNumber(100 * share, 1)} %`;
const count = (number: number): string => number.toLocaleString('en');

const alignmentNames: Readonly<Record<Comparison['alignment']['kind'], string>> = {
  none: 'as they stand',
  ground: 'on the ground, middle over middle',
  landmarks: 'by landmarks',
  surface: 'by their surfaces',
};

function alignmentLine({ alignment, size }: Comparison, { plain }: Lengths): string {
  const { kind, bodyMatrix, residualMm } = alignment;
  if (kind === 'none') return alignmentNames.none;
  const [x, y, z, w] = rotationIn(bodyMatrix);
  const turnDeg = (2 * Math.atan2(Math.hypot(x, y, z), Math.abs(w)) * 180) / Math.PI;
  const middle: Vec3 = [0, (size?.heightModelledMm ?? 0) / 2, 0];
  return [
    alignmentNames[kind],
    ...(residualMm === null ? [] : [`${plain(residualMm)} mm apart (RMS)`]),
    `its middle moved by ${plain(distance(transformPoint(bodyMatrix, middle), middle))} mm`,
    `turned by ${formatNumber(turnDeg, 1)}°`,
    `scaled by ${formatSignificant(scaleOf(bodyMatrix), 5)}`,
  ].join(', ');
}

function distanceLines(
  comparison: Comparison,
  { minMm, maxMm, byArea: { meanMm, rmsMm, p95Mm, withinToleranceShare } }: DescribedDistance,
  { plain, signed }: Lengths,
): readonly Line[] {
  const spread = `mean ${signed(meanMm)} and RMS ${plain(rmsMm)} by area, 95 % of it within ${plain(p95Mm)}`;
  return [
    ['Distance', `${spread}, from ${signed(minMm)} to ${signed(maxMm)} mm as modelled; + is outside`],
    [
      'Tolerance',
      `${plain(comparison.toleranceMm)} mm${meaningOf(comparison)}: ${percent(withinToleranceShare)} of the surface within`,
    ],
  ];
}

function meaningOf({ toleranceMm, size }: Comparison): string {
  if (!size) return '';
  const share = formatSignificant((100 * toleranceMm) / size.statureModelledMm, 3);
  const atScaleMm = formatSignificant((toleranceMm * size.modelScale) / size.targetScale, 3);
  const isScaled = size.targetScale !== size.modelScale;
  return ` (${share} % of the height${isScaled ? `, ${atScaleMm} mm at ${formatRatio(size.targetScale)}` : ''})`;
}

function pointsLine({ distance: apart, pointsWithout, farthestMm }: Comparison, { plain }: Lengths): string {
  const points = count(apart?.points ?? 0);
  if (farthestMm === null) return points;
  return `${points}, and ${count(pointsWithout)} that have no counterpart within ${plain(farthestMm)} mm`;
}

function partLines({ parts }: Comparison, { plain, signed }: Lengths): readonly string[] {
  const rows = Object.entries(parts)
    .toSorted(([, a], [, b]) => (b?.byArea.rmsMm ?? 0) - (a?.byArea.rmsMm ?? 0))
    .map(([part, each]) =>
      each
        ? [
            part,
            signed(each.byArea.meanMm),
            plain(each.byArea.rmsMm),
            plain(each.byArea.p95Mm),
            signed(each.minMm),
            signed(each.maxMm),
            percent(each.byArea.withinToleranceShare),
          ]
        : [part, 'no counterpart'],
    );
  if (rows.length === 0) return [];
  return [['mm', 'mean', 'RMS', '95 %', 'least', 'most', 'within'], ...rows].map(
    ([name, ...cells]) => `  ${name!.padEnd(6)}${cells.map((cell) => cell.padStart(10)).join('')}`,
  );
}
