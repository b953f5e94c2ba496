import type { ComponentType } from 'react';
import { canons } from '../../core/canons/index.ts';
import { findSizeObject, nameSizeObject, sizeObjects } from '../../core/guides/sizeObjects.ts';
import type { GuideId } from '../../core/guides/index.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeFigure, changeGuides } from '../../core/project/edits.ts';
import { useFinding, useFound } from '../../state/landmarkStore.ts';
import { useActiveFigure, useDerivedFigure } from '../../state/figures.ts';
import { useProject } from '../../state/hooks.ts';
import { projectStore } from '../../state/projectStore.ts';
import { ChoiceMenu } from '../controls/ChoiceMenu.tsx';
import { messages } from '../messages/en.ts';
import styles from './GuidesPanel.module.css';

const text = messages.guides;

/** What stands beside a guide's switch: its choice, or why it shows nothing. */
export function GuideOption({ id }: { readonly id: GuideId }) {
  const Option = options[id];
  return Option ? <Option /> : null;
}

function CanonOption() {
  const figure = useActiveFigure();
  const canon = useDerivedFigure(figure)?.canon;
  if (!figure || !canon) return null;
  return (
    <ChoiceMenu
      label={text.canon}
      text={canon.short}
      choices={canons}
      value={canon.id}
      isDisabled={figure.isLocked}
      onChoose={(canonId) => projectStore.getState().edit(changeFigure(figure.id, { canon: canonId }))}
    />
  );
}

function ReadoutOption() {
  const readout = useProject((project) => project.guides.readout);
  return (
    <ChoiceMenu
      label={text.readout}
      text={text.readouts[readout]}
      choices={(['atScale', 'lifeSize'] as const).map((id) => ({ id, label: text.readouts[id] }))}
      value={readout}
      onChoose={(id) => projectStore.getState().edit(changeGuides({ readout: id }))}
    />
  );
}

function SizeObjectOption() {
  const id = useProject((project) => project.guides.sizeObject);
  const object = findSizeObject(id);
  return (
    <ChoiceMenu
      label={text.sizeObject}
      text={object ? nameSizeObject(object) : ''}
      choices={sizeObjects.map((each) => ({ id: each.id, label: nameSizeObject(each) }))}
      value={object && object.id}
      onChoose={(sizeObject) => projectStore.getState().edit(changeGuides({ sizeObject }))}
    />
  );
}

function JointsNote() {
  const derived = useDerivedFigure(useActiveFigure());
  if (!derived || derived.posed.rig.kind === 'humanoid') return null;
  return <span className={styles['note']}>{text.noSkeleton}</span>;
}

/** Why there are no landmarks to see, or not yet. */
function LandmarksNote() {
  const derived = useDerivedFigure(useActiveFigure());
  return derived && <FindingNote derived={derived} />;
}

function FindingNote({ derived }: { readonly derived: DerivedFigure }) {
  const finding = useFinding(derived);
  const found = useFound(derived);
  const isOther = found !== undefined && found?.kind !== 'figure';
  if (finding && 'failed' in finding) return <span className={styles['note']}>{text.notFound}</span>;
  if (finding && found === undefined)
    return <span className={styles['note']}>{text.finding(Math.round(finding.share * 100))}</span>;
  return isOther && <span className={styles['note']}>{text.noFigure}</span>;
}

const options: Readonly<Partial<Record<GuideId, ComponentType>>> = {
  headLadder: CanonOption,
  ruler: ReadoutOption,
  sizeObject: SizeObjectOption,
  joints: JointsNote,
  landmarks: LandmarksNote,
};
