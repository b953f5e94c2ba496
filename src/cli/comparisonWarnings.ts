import type { FigureAlignment } from '../core/alignment/alignFigures.ts';
import { formatLength } from '../core/scales/formatLength.ts';
import { formatNumber } from '../core/scales/formatNumber.ts';
import { cliMessages } from '../ui/messages/cliMessages.ts';
import type { Comparison } from './describeComparison.ts';
import { measuredSize } from './describeMeasures.ts';
import type { MeasuredFile } from './measureFile.ts';
import type { CompareCommand } from './readCompare.ts';

type Warnings = Comparison['warnings'];

/** Figures whose statures differ by more are of two sizes. */
const differentShare = 0.05;

/** What to know of both files before trusting the numbers, and of how they go together. */
export function comparisonWarnings(
  { file, isScaleFree, align }: CompareCommand,
  first: MeasuredFile,
  second: MeasuredFile | null,
  { hasConverged }: FigureAlignment,
): Warnings {
  // How something stands that has no body counts for nothing where it stays in its own coordinates.
  const doesStandCount = align !== 'none' || first.body !== null;
  const warnings = [
    ...first.inspection.warnings.map((warning) => ({ file, ...warning })),
    ...(second ? warningsOfSecond(second) : []),
  ];
  return [
    ...warnings.filter(({ code }) => doesStandCount || !/^(up|facing)-doubtful$/.test(code)),
    ...(second && align !== 'none' && !isScaleFree ? sizeWarnings(first, second) : []),
    ...(hasConverged ? [] : [{ file, code: 'not-converged', message: cliMessages.notConverged }]),
  ];
}

function warningsOfSecond({ inspection, opened }: MeasuredFile): Warnings {
  const { file, warnings, health } = inspection;
  const { from, millimetresPerUnit } = opened.derived.unit;
  const unit = formatLength(millimetresPerUnit, 'exact');
  return [
    // Nobody calibrates here: it was taken after the first file's.
    ...(from === 'calibrated' ? [{ file, code: 'unit-beside', message: cliMessages.unitBeside(unit) }] : []),
    ...warnings.map(({ code, message }) => ({
      file,
      code,
      message: message.replaceAll(/--(?=unit|up|facing)/g, '--with-'),
    })),
    ...(health.isClosed ? [] : [{ file, code: 'side-doubtful', message: cliMessages.sideDoubtful }]),
  ];
}

function sizeWarnings(first: MeasuredFile, second: MeasuredFile): Warnings {
  const [own, its] = [first, second].map(
    (each) => measuredSize(each, { scale: null, statureMm: null })?.statureModelledMm ?? 0,
  );
  const more = its! / own! - 1;
  // A plate that lies flat has no height.
  if (!Number.isFinite(more) || Math.abs(more) <= differentShare) return [];
  const { file } = second.inspection;
  const message = cliMessages.statureDiffers(formatNumber(100 * Math.abs(more), 0), more > 0);
  return [{ file, code: 'size-differs', message }];
}
