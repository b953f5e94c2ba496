import { useState } from 'react';
import type { ProjectReference } from '../../core/project/reference.ts';
import { changeReference, changeReferenceSettings } from '../../core/project/referenceEdits.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import { projectStore } from '../../state/projectStore.ts';
import type { KnownReference } from '../../state/references.ts';
import { DraftInput } from '../controls/DraftInput.tsx';
import { SwitchRow } from '../controls/SwitchRow.tsx';
import { readStature } from '../inspector/readStature.ts';
import { messages } from '../messages/en.ts';
import { ReferenceField } from './ReferenceField.tsx';
import { ReferenceSlider } from './ReferenceSlider.tsx';
import styles from './references.module.css';

const text = messages.references;

interface StatureFieldsProps {
  readonly reference: ProjectReference;
  readonly known: KnownReference;
}

/** How tall: by a percentile or a length, each of which moves the other, or as tall as the figure. */
export function StatureFields({ reference, known }: StatureFieldsProps) {
  const { id, isAsTallAsFigure } = reference;
  const { edit } = projectStore.getState();
  const percentile = clampPercentile(known.percentile ?? reference.settings.percentile);
  return (
    <div className={styles['part']}>
      <SwitchRow
        label={text.sameStature}
        isOn={isAsTallAsFigure}
        onChange={(isOn) => edit(changeReference(id, { isAsTallAsFigure: isOn }))}
      />
      <StatureInput reference={reference} known={known} />
      {!isAsTallAsFigure && (
        <ReferenceSlider
          label={text.percentile}
          value={percentile}
          min={1}
          max={99}
          step={1}
          text={text.percentileOf(percentile)}
          change={(value) => changeReferenceSettings(id, { percentile: value, statureMm: null })}
        />
      )}
    </div>
  );
}

/** As the slider shows it: of people beyond its ends its ends. */
const clampPercentile = (percentile: number): number => Math.max(1, Math.min(99, Math.round(percentile)));

function StatureInput({ reference: { id, isAsTallAsFigure }, known: { statureMm } }: StatureFieldsProps) {
  const shown = statureMm === null ? '' : formatLength(statureMm, { stepMm: 1 });
  // What was wrongly typed is forgotten as soon as there is another stature.
  const [wrongBeside, setWrongBeside] = useState<string | null>(null);
  const isWrong = wrongBeside === shown;
  if (isAsTallAsFigure)
    return (
      <ReferenceField label={text.stature}>
        <span className={styles['fixed']}>{shown}</span>
      </ReferenceField>
    );
  const commit = (typed: string): void => {
    const mm = readStature(typed);
    setWrongBeside(mm === null ? shown : null);
    if (mm !== null) projectStore.getState().edit(changeReferenceSettings(id, { statureMm: mm }));
  };
  return (
    <>
      <ReferenceField label={text.stature}>
        <DraftInput
          className={styles['input']}
          aria-label={text.stature}
          aria-invalid={isWrong || undefined}
          value={shown}
          onCommit={commit}
        />
      </ReferenceField>
      {isWrong && (
        <p className={styles['failure']} role="alert">
          {text.notAStature}
        </p>
      )}
    </>
  );
}
