import { useState } from 'react';
import { distance } from '../../core/geometry/vectors.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeFigure } from '../../core/project/edits.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import { parseLength } from '../../core/scales/parseLength.ts';
import { clearCalibration, type Calibration } from '../../state/calibration.ts';
import { useActiveFigure, useDerivedFigure } from '../../state/figures.ts';
import { useCalibration } from '../../state/hooks.ts';
import { projectStore } from '../../state/projectStore.ts';
import { takeTool } from '../../state/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { messages } from '../messages/en.ts';
import styles from './CalibratePanel.module.css';

const text = messages.calibrate;

/** While the unit is calibrated: what to press next, and where to type the true distance. */
export function CalibratePanel() {
  const calibration = useCalibration((each) => each);
  const derived = useDerivedFigure(useActiveFigure());
  if (!derived) return null;
  return (
    <section className={styles['panel']} aria-label={text.title}>
      <Icon name="calibrate" />
      <Steps derived={derived} calibration={calibration} />
      <IconButton icon="close" label={text.cancel} onClick={() => takeTool(null)} />
    </section>
  );
}

interface StepsProps {
  readonly derived: DerivedFigure;
  readonly calibration: Calibration;
}

function Steps({ derived, calibration: { figure, points, hasMissed } }: StepsProps) {
  const own = figure === derived.figure.id ? points : [];
  const [from, to] = own;
  if (from && to) return <Distance derived={derived} inFile={distance(from, to)} />;
  return <output>{hasMissed ? text.missed : from ? text.second : text.first}</output>;
}

function Distance({ derived, inFile }: { readonly derived: DerivedFigure; readonly inFile: number }) {
  const [typed, setTyped] = useState('');
  const [isUnread, setUnread] = useState(false);
  if (inFile === 0)
    return (
      <output>
        {text.same} <Button onClick={clearCalibration}>{text.again}</Button>
      </output>
    );
  const apply = (): void => {
    const mm = parseLength(typed);
    setUnread(mm === null);
    if (mm === null) return;
    const unit = { millimetresPerUnit: mm / inFile };
    projectStore.getState().edit(changeFigure(derived.figure.id, { unit }));
    takeTool(null);
  };
  const now = formatLength(inFile * derived.unit.millimetresPerUnit, 'asModelled');
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <label>
        <span>{text.distance}</span>
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the press on the second point is to be followed by typing
          autoFocus
          value={typed}
          placeholder="25 mm"
          aria-invalid={isUnread || undefined}
          aria-describedby="calibrate-now"
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <Button look="primary" onClick={apply}>
        {text.apply}
      </Button>
      <Button look="quiet" onClick={clearCalibration}>
        {text.again}
      </Button>
      <output id="calibrate-now">{isUnread ? text.unreadable : text.now(now)}</output>
    </form>
  );
}
