import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeFigure } from '../../core/project/edits.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import { units, type UnitId } from '../../core/scales/units.ts';
import { projectStore } from '../../state/projectStore.ts';
import { Button } from '../controls/Button.tsx';
import { Fold } from '../controls/Section.tsx';
import { messages } from '../messages/en.ts';
import styles from './inspector.module.css';

const text = messages.unit;

const labelOf = (id: UnitId): string => units.find((unit) => unit.id === id)!.label;

/** Which unit the file is taken to be in and why; one press for each other that would fit, first of all when it cannot be that one. */
export function UnitChoice({ derived }: { readonly derived: DerivedFigure }) {
  const { figure, unit, sizes } = derived;
  const isSettled = unit.isPlausible && !figure.unit;
  return (
    <div className={styles['unit']}>
      <p>
        {text.from[unit.from](labelOf(unit.unit))}{' '}
        {!unit.isPlausible && sizes && (
          <b>{text.implausible(formatLength(sizes.heightModelledMm, 'asModelled'))}</b>
        )}
      </p>
      {isSettled ? (
        <Fold title={text.others}>
          <OtherUnits derived={derived} />
        </Fold>
      ) : (
        <OtherUnits derived={derived} />
      )}
    </div>
  );
}

function OtherUnits({ derived: { figure, unit } }: { readonly derived: DerivedFigure }) {
  const choose = (id: UnitId | null): void =>
    projectStore.getState().edit(changeFigure(figure.id, { unit: id }));
  return (
    <>
      {unit.alternatives.length > 0 && <p className={styles['quiet']}>{text.alternatives}</p>}
      <div className={styles['units']}>
        {unit.alternatives.map(({ unit: id, heightMm }) => (
          <Button
            key={id}
            look="line"
            aria-label={text.alternative(labelOf(id), formatLength(heightMm, 'asModelled'))}
            isDisabled={figure.isLocked}
            onClick={() => choose(id)}
          >
            <b>{id}</b> {formatLength(heightMm, 'asModelled')}
          </Button>
        ))}
        {figure.unit && (
          <Button look="quiet" isDisabled={figure.isLocked} onClick={() => choose(null)}>
            {text.asFound}
          </Button>
        )}
      </div>
    </>
  );
}
