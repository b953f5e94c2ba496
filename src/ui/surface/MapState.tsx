import { writeShare } from '../../core/guides/mapLegend.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { formatRatio } from '../../core/scales/describeScale.ts';
import { formatNumber } from '../../core/scales/formatNumber.ts';
import { formatSigned } from '../../core/scales/formatSigned.ts';
import { decimalsAtScale } from '../../core/scales/formatLength.ts';
import type { DistanceStatistics } from '../../core/surfaceMap/distanceStatistics.ts';
import { useProject } from '../../state/hooks.ts';
import { askMap, useMap, type MapMiss, type SurfaceMap } from '../../state/mapStore.ts';
import { Button } from '../controls/Button.tsx';
import { Table } from '../controls/Table.tsx';
import { describeFailure } from '../stage/describeFailure.ts';
import { proportionMessages } from '../messages/proportionMessages.ts';
import { surfaceMessages as text } from '../messages/surfaceMessages.ts';
import styles from './surface.module.css';

/** How far the map is, or why there is none, and what it comes to. */
export function MapState({ derived }: { readonly derived: DerivedFigure }) {
  const step = useMap((state) => state.step);
  const miss = useMap((state) => state.miss);
  const map = useMap((state) => (state.map?.figure === derived.figure.id ? state.map : null));
  const isLifeSize = useProject(({ guides }) => guides.readout === 'lifeSize');
  const scaleN = isLifeSize ? 1 : (derived.sizes?.targetScale ?? 1);
  return (
    <>
      {step && (
        <div className={styles['step']}>
          <output>{text.steps[step.name]}</output>
          <progress aria-label={text.progress} max={1} value={step.share} />
          {step.name !== 'finding' && (
            <Button look="quiet" onClick={() => askMap('cancel')}>
              {text.cancel}
            </Button>
          )}
        </div>
      )}
      {miss && (
        <div className={styles['step']}>
          <p>{wordsOf(miss)}</p>
          <Button look="line" onClick={() => askMap('again')}>
            {text.again}
          </Button>
        </div>
      )}
      {map?.description && <Described map={map} scaleN={scaleN} />}
    </>
  );
}

function wordsOf(miss: MapMiss): string {
  if (typeof miss === 'string') return text.misses[miss];
  const { what, why, next } = describeFailure(miss);
  return [what, why, next].join(' ');
}

interface DescribedProps {
  readonly map: SurfaceMap;
  readonly scaleN: number;
}

/** Mean, spread and share within tolerance, of the whole and of each part. */
function Described({ map: { description, alignment, mirror }, scaleN }: DescribedProps) {
  const { whole, parts } = description!;
  if (!whole) return <p className={styles['quiet']}>{text.misses['no-other']}</p>;
  const all = whole.points + whole.pointsWithout;
  const rowOf = (key: string, head: string, statistics: DistanceStatistics) => ({
    key,
    head,
    cells: cellsOf(statistics, scaleN),
  });
  const { mean, rms, p95, within, part } = text.columns;
  return (
    <>
      {alignment && <p className={styles['quiet']}>{text.laid(alignment, scaleN)}</p>}
      {mirror && (
        <p className={styles['quiet']}>
          {text.mirrorFound(formatNumber(mirror.rms / scaleN, decimalsAtScale(scaleN)), mirror.share)}
        </p>
      )}
      <Table
        caption={text.caption(formatRatio(scaleN))}
        columns={[part, mean, rms, p95, within]}
        rows={[
          rowOf('whole', text.whole, whole),
          ...parts.map(({ part: id, statistics }) => rowOf(id, proportionMessages.parts[id], statistics)),
        ]}
      />
      {whole.pointsWithout > 0 && (
        <p className={styles['quiet']}>
          {text.withoutCounterpart(`${formatNumber((100 * whole.pointsWithout) / all, 1)} %`)}
        </p>
      )}
      <p className={styles['quiet']}>{text.probe}</p>
    </>
  );
}

function cellsOf(
  { meanMm, rmsMm, p95Mm, withinToleranceShare }: DistanceStatistics,
  scaleN: number,
): readonly string[] {
  const length = (mm: number): string => formatNumber(mm / scaleN, decimalsAtScale(scaleN));
  return [
    formatSigned(meanMm / scaleN, scaleN),
    length(rmsMm),
    length(p95Mm),
    writeShare(withinToleranceShare),
  ];
}
