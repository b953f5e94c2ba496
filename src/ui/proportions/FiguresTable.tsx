import { useState } from 'react';
import { populationByShape } from '../../core/comparison/against.ts';
import { barrettOf, fitOf, type BarrettMeasure } from '../../core/comparison/heft.ts';
import { measures } from '../../core/measures/index.ts';
import type { Measure } from '../../core/measures/measure.ts';
import type { FigureMeasures } from '../../core/measures/measureFigure.ts';
import { sizedMeasure, sizeIds, type SizeId } from '../../core/measures/sizedMeasure.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { splitLength, type LengthStyle } from '../../core/scales/formatLength.ts';
import { formatNumber } from '../../core/scales/formatNumber.ts';
import type { FigureSizes } from '../../core/scales/sizes.ts';
import { useDerivedFigures } from '../../state/figures.ts';
import { useMeasuredAll } from '../../state/landmarkStore.ts';
import { Button } from '../controls/Button.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { proportionMessages } from '../messages/proportionMessages.ts';
import styles from './proportions.module.css';

const text = proportionMessages.figures;

/** A figure of the table: one column. */
interface Column {
  readonly derived: DerivedFigure;
  readonly sizes: FigureSizes;
  readonly taken: FigureMeasures | null;
  readonly barrett: BarrettMeasure | null;
}

/** Measures that the table begins with. */
const first: ReadonlySet<string> = new Set([
  'eyeHeight',
  'crotchHeight',
  'headHeight',
  'headBreadth',
  'bideltoidBreadth',
  'handLength',
  'footLength',
  'headsTall',
]);

/** Shown figures beside one another: every measure in each size with its difference from the first, and whether they go together. */
export function FiguresTable() {
  const [size, setSize] = useState<SizeId>('atScale');
  const [isWhole, setWhole] = useState(false);
  const figures = useDerivedFigures().filter(({ figure, sizes }) => !figure.isHidden && sizes);
  const taken = useMeasuredAll(figures);
  const columns = figures.map((derived, i): Column => {
    const own = taken[i]?.measures ?? null;
    const sizes = derived.sizes!;
    return {
      derived,
      sizes,
      taken: own,
      barrett: own && barrettOf(own, populationByShape(own, derived.canon, sizes.statureMm), sizes),
    };
  });
  const rows = measures.filter(({ id }) => isWhole || first.has(id));
  return (
    <section className={styles['figures']} aria-label={text.title}>
      <div className={styles['chartHead']}>
        <h3>{text.title}</h3>
        <Segmented
          label={text.size}
          segments={sizeIds.map((id) => ({ id, label: text.sizes[id] }))}
          value={size}
          onChoose={setSize}
        />
      </div>
      <div className={styles['scroll']}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{proportionMessages.columns.measure}</span>
              </th>
              {columns.map(({ derived: { figure } }) => (
                <th key={figure.id} scope="col" title={figure.name}>
                  {figure.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <RangeRows columns={columns} />
            {rows.map((measure) => (
              <MeasureRow key={measure.id} measure={measure} columns={columns} size={size} />
            ))}
          </tbody>
        </table>
      </div>
      <Button look="quiet" onClick={() => setWhole(!isWhole)}>
        {isWhole ? proportionMessages.showFewer : proportionMessages.showAll(measures.length)}
      </Button>
      <p className={styles['aside']}>{text.note}</p>
    </section>
  );
}

/** Barrett's number and letter, and whether each figure goes with the first. */
const RangeRows = ({ columns }: { readonly columns: readonly Column[] }) => (
  <>
    <tr>
      <th scope="row">{text.barrett}</th>
      {columns.map(({ derived, barrett, taken }) => (
        <td key={derived.figure.id}>
          {barrett
            ? `${formatNumber(barrett.mm, 1)}${barrett.heft ? ` ${text.heft[barrett.heft]}` : ''}`
            : taken
              ? text.unmeasured
              : text.waiting}
        </td>
      ))}
    </tr>
    <tr>
      <th scope="row">{text.fit}</th>
      {columns.map(({ derived, barrett }, i) => (
        <td key={derived.figure.id}>
          {i === 0 ? text.unmeasured : text.fits[fitOf(columns[0]!.barrett, barrett)]}
        </td>
      ))}
    </tr>
  </>
);

interface MeasureRowProps {
  readonly measure: Measure;
  readonly columns: readonly Column[];
  readonly size: SizeId;
}

/** One measure of each figure, the mean of both sides, with its difference from the first. */
function MeasureRow({ measure, columns, size }: MeasureRowProps) {
  const values = columns.map(({ taken, sizes }) => taken && sizedMeasure(measure, taken, sizes, size));
  const [lead] = values;
  return (
    <tr>
      <th scope="row">{measure.label}</th>
      {columns.map(({ derived, sizes }, i) => {
        const value = values[i] ?? null;
        const write = (each: number): string => written(measure, each, sizes, size);
        return (
          <td key={derived.figure.id}>
            {value === null ? text.unmeasured : write(value)}
            {i > 0 && value !== null && lead != null && (
              <small>
                {value > lead ? '+' : '−'}
                {write(Math.abs(value - lead))}
              </small>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function written({ kind }: Measure, value: number, { targetScale }: FigureSizes, size: SizeId): string {
  if (kind === 'ratio') return formatNumber(value, 2);
  const looks: Readonly<Record<SizeId, LengthStyle>> = {
    atScale: { scaleN: targetScale },
    lifeSize: { stepMm: 1 },
    modelled: 'asModelled',
  };
  const { value: figures, unit } = splitLength(value, looks[size]);
  return unit === 'm' ? `${figures} m` : figures;
}
