import type { Deviation } from '../../core/comparison/deviation.ts';
import type { ChartAxis } from './chartAxis.ts';
import styles from './proportions.module.css';

interface DeviationPlotProps {
  readonly deviation: Deviation;
  readonly axis: ChartAxis;
  readonly targetScale: number;
}

/** Half of the plot's width, in its own units. */
const half = 100;

/** A deviation as a bar from zero over what is usual, with its limits dotted and its uncertainty as a whisker. */
export function DeviationPlot({ deviation, axis, targetScale }: DeviationPlotProps) {
  const { expected, limits, uncertainty, deltaAtScaleMm, verdict } = deviation;
  if (deltaAtScaleMm === null) return null;
  const at = (mm: number): number => Math.max(-half, Math.min(half, (mm / axis.endMm) * half));
  const atScale = (value: number): number => at((value - expected.mean) / targetScale);
  const sd = uncertainty / targetScale;
  const isCut = Math.abs(deltaAtScaleMm) > axis.endMm;
  const [low, high] = [at(deltaAtScaleMm - sd), at(deltaAtScaleMm + sd)];
  const end = at(deltaAtScaleMm);
  return (
    <svg
      className={styles['plot']}
      viewBox={`${-half} 0 ${2 * half} 24`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {expected.band && (
        <rect
          data-part="band"
          x={atScale(expected.band.low)}
          y={6}
          width={atScale(expected.band.high) - atScale(expected.band.low)}
          height={12}
        />
      )}
      {limits &&
        [limits.outside.low, limits.outside.high].map((value) => (
          <line key={value} data-part="limit" x1={atScale(value)} x2={atScale(value)} y1={1} y2={23} />
        ))}
      <line data-part="zero" x1={0} x2={0} y1={0} y2={24} />
      <rect
        data-part="bar"
        data-verdict={verdict ?? 'none'}
        data-side={deltaAtScaleMm > 0 ? 'over' : 'under'}
        x={Math.min(0, end)}
        y={9.5}
        width={Math.abs(end)}
        height={5}
      />
      {isCut ? (
        <path data-part="cut" d={deltaAtScaleMm > 0 ? 'M94 7l6 5-6 5' : 'M-94 7l-6 5 6 5'} />
      ) : (
        <path data-part="whisker" d={`M${low} 12H${high}M${low} 9v6M${high} 9v6`} />
      )}
    </svg>
  );
}
