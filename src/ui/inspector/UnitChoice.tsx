import type { UnitChoice as Choice, UnitReading, UnitVerdict } from '../../core/figures/unitVerdict.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeFigure } from '../../core/project/edits.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import { units, type UnitId } from '../../core/scales/units.ts';
import { projectStore } from '../../state/projectStore.ts';
import { takeTool } from '../../state/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { Fold } from '../controls/Section.tsx';
import { messages } from '../messages/en.ts';
import styles from './inspector.module.css';

const text = messages.unit;

const labelOf = (id: UnitId): string => units.find((unit) => unit.id === id)!.label;

/** Which unit the file is taken to be in and why; one press for each other that would fit, or a distance that is known. */
export function UnitChoice({ derived }: { readonly derived: DerivedFigure }) {
  const { unit, figure } = derived;
  const isSettled = unit.isPlausible && !unit.isDoubtful && figure.unit === null;
  return (
    <div className={styles['unit']}>
      <p>
        {whyOf(unit)} {!unit.isPlausible && <b>{text.implausible(heightOf(unit.reading!))}</b>}
        {unit.isDoubtful && <b>{text.doubtful(readingOf(unit.runnersUp[0]!))}</b>}
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

const heightOf = ({ heightMm }: UnitReading): string => formatLength(heightMm, 'asModelled');

const readingOf = (reading: UnitReading): string =>
  text.reading(
    labelOf(reading.unit),
    heightOf(reading),
    text.likeness[reading.likeness],
    reading.isInchMistake,
  );

function whyOf({ unit, from, reading, millimetresPerUnit }: UnitVerdict): string {
  if (from === 'calibrated' || unit === null)
    return text.calibrated(formatLength(millimetresPerUnit, 'asModelled'));
  if (from !== 'guessed') return text.from[from](labelOf(unit));
  if (!reading) return text.unknown(labelOf(unit));
  return text.guessed(
    labelOf(unit),
    heightOf(reading),
    text.likeness[reading.likeness],
    reading.fitsBase,
    reading.isInchMistake,
  );
}

function OtherUnits({ derived: { figure, unit } }: { readonly derived: DerivedFigure }) {
  const choose = (choice: Choice | null): void =>
    projectStore.getState().edit(changeFigure(figure.id, { unit: choice }));
  return (
    <>
      {unit.runnersUp.length > 0 && <p className={styles['quiet']}>{text.alternatives}</p>}
      <div className={styles['units']}>
        {unit.runnersUp.map((reading) => (
          <Button
            key={reading.millimetresPerUnit}
            look="line"
            aria-label={text.alternative(labelOf(reading.unit), heightOf(reading), reading.isInchMistake)}
            isDisabled={figure.isLocked}
            onClick={() =>
              choose(
                reading.isInchMistake ? { millimetresPerUnit: reading.millimetresPerUnit } : reading.unit,
              )
            }
          >
            <b>{reading.isInchMistake ? text.inchMistake : reading.unit}</b> {heightOf(reading)}
          </Button>
        ))}
        <Button
          look="line"
          icon="calibrate"
          isDisabled={figure.isLocked}
          onClick={() => takeTool('calibrate')}
        >
          {text.calibrate}
        </Button>
        {figure.unit !== null && (
          <Button look="quiet" isDisabled={figure.isLocked} onClick={() => choose(null)}>
            {text.asFound}
          </Button>
        )}
      </div>
    </>
  );
}
