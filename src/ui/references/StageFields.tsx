import { nameReference } from '../../core/project/nameReference.ts';
import { placements, referenceColors, type ProjectReference } from '../../core/project/reference.ts';
import { changeReference } from '../../core/project/referenceEdits.ts';
import { useProject } from '../../state/hooks.ts';
import { projectStore } from '../../state/projectStore.ts';
import { DraftInput } from '../controls/DraftInput.tsx';
import { ChoiceMenu } from '../controls/ChoiceMenu.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { messages } from '../messages/en.ts';
import { ReferenceField } from './ReferenceField.tsx';
import { ReferenceSlider } from './ReferenceSlider.tsx';
import styles from './references.module.css';

const text = messages.references;

interface StageFieldsProps {
  readonly reference: ProjectReference;
}

/** Where a reference stands, and how it looks there. */
export function StageFields({ reference }: StageFieldsProps) {
  const { id, placement, opacity } = reference;
  return (
    <>
      <Segmented
        isFull
        label={text.placement}
        segments={placements.map((each) => ({ id: each, label: text.placements[each] }))}
        value={placement}
        onChoose={(each) => projectStore.getState().edit(changeReference(id, { placement: each }))}
      />
      {placement === 'over' && (
        <ReferenceSlider
          label={text.opacity}
          value={opacity}
          min={0.1}
          max={1}
          step={0.05}
          text={messages.stage.percent(opacity)}
          change={(value) => changeReference(id, { opacity: value })}
        />
      )}
      <NameField reference={reference} />
      <ColorField reference={reference} />
      <FigureField reference={reference} />
    </>
  );
}

/** What it says by itself is no name of its own, so that it goes on saying it. */
function NameField({ reference }: StageFieldsProps) {
  const given = nameReference({ ...reference, name: null });
  return (
    <ReferenceField label={text.name}>
      <DraftInput
        className={styles['input']}
        data-wide
        aria-label={text.name}
        maxLength={200}
        value={nameReference(reference)}
        onCommit={(name) =>
          projectStore.getState().edit(changeReference(reference.id, { name: name === given ? null : name }))
        }
      />
    </ReferenceField>
  );
}

function ColorField({ reference: { id, color } }: StageFieldsProps) {
  return (
    <ReferenceField label={text.color}>
      <fieldset className={styles['colors']} aria-label={text.color}>
        {referenceColors.map((each) => (
          <label key={each} title={text.colors[each]}>
            <input
              type="radio"
              name={`color-${id}`}
              aria-label={text.colors[each]}
              checked={each === color}
              onChange={() => projectStore.getState().edit(changeReference(id, { color: each }))}
            />
            <span className={styles['swatch']} data-color={each} />
          </label>
        ))}
      </fieldset>
    </ReferenceField>
  );
}

/** With which figure it stands, where there are several. */
function FigureField({ reference: { id, figure } }: StageFieldsProps) {
  const figures = useProject((project) => project.figures);
  if (figures.length < 2) return null;
  const choices = [
    { id: '', label: text.everyFigure },
    ...figures.map((each) => ({ id: each.id, label: each.name })),
  ];
  const value = figure ?? '';
  return (
    <ReferenceField label={text.figure}>
      <ChoiceMenu
        label={text.figure}
        text={choices.find((each) => each.id === value)?.label ?? text.everyFigure}
        choices={choices}
        value={value}
        onChoose={(each) => projectStore.getState().edit(changeReference(id, { figure: each || null }))}
      />
    </ReferenceField>
  );
}
