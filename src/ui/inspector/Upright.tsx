import type { FoundAxis } from '../../core/figures/figureReport.ts';
import { axes, axesAround, type Axis } from '../../core/geometry/axes.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeFigure } from '../../core/project/edits.ts';
import { projectStore } from '../../state/projectStore.ts';
import { Button } from '../controls/Button.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { messages } from '../messages/en.ts';
import styles from './inspector.module.css';

const text = messages.file;

const labelOf = (axis: Axis): string => axis.toUpperCase().replace('-', '−');

/** A finding that is surer than this needs no word about its doubt. */
const sureEnough = 0.6;

/** Which way is up and where the figure faces, how that was found, and a press for each other way. */
export function Upright({ derived }: { readonly derived: DerivedFigure }) {
  const { figure, posed, up, facing } = derived;
  const { id, isLocked } = figure;
  const edit = projectStore.getState().edit;
  const isAsFound = figure.up === null && figure.facing === null;
  return (
    <div className={styles['upright']}>
      <Direction
        label={text.up}
        axes={axes}
        value={up}
        reason={figure.up ? text.axisChosen : reasonOf(posed.up)}
        isLocked={isLocked}
        // A facing belongs to its upright: with another the figure is looked at anew.
        onChoose={(axis) => edit(changeFigure(id, { up: axis, facing: null }))}
      />
      <Direction
        label={text.facing}
        axes={axesAround(up)}
        value={facing}
        reason={figure.facing ? text.axisChosen : reasonOf(posed.facing)}
        isLocked={isLocked}
        onChoose={(axis) => edit(changeFigure(id, { facing: axis }))}
      />
      {!isAsFound && (
        <Button
          look="quiet"
          isDisabled={isLocked}
          onClick={() => edit(changeFigure(id, { up: null, facing: null }))}
        >
          {text.reset}
        </Button>
      )}
    </div>
  );
}

function reasonOf({ from, confidence, runnerUp }: FoundAxis): string {
  const isDoubtful = confidence < sureEnough;
  return text.axisFrom[from] + (isDoubtful ? ` ${text.axisDoubt(runnerUp && labelOf(runnerUp))}` : '');
}

interface DirectionProps {
  readonly label: string;
  readonly axes: readonly Axis[];
  readonly value: Axis;
  readonly reason: string;
  readonly isLocked: boolean;
  readonly onChoose: (axis: Axis) => void;
}

const Direction = ({ label, axes: choices, value, reason, isLocked, onChoose }: DirectionProps) => (
  <div className={styles['direction']}>
    <span>{label}</span>
    <Segmented
      label={label}
      segments={choices.map((axis) => ({ id: axis, label: labelOf(axis) }))}
      value={value}
      onChoose={(axis) => !isLocked && onChoose(axis)}
      isFull
    />
    <p className={styles['quiet']}>{reason}</p>
  </div>
);
