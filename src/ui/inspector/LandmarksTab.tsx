import type { KeyboardEvent } from 'react';
import { certaintyOf } from '../../core/guides/landmarks.ts';
import { findLandmark } from '../../core/landmarks/findLandmark.ts';
import { armLandmarks } from '../../core/landmarks/armLandmarks.ts';
import type { FoundLandmark, NotFoundLandmark } from '../../core/landmarks/foundLandmarks.ts';
import { headLandmarks } from '../../core/landmarks/headLandmarks.ts';
import { jointCentres } from '../../core/landmarks/jointCentres.ts';
import { idsOf, type BodySide, type Landmark } from '../../core/landmarks/landmark.ts';
import type { LandmarkId } from '../../core/landmarks/landmarkIds.ts';
import { legLandmarks } from '../../core/landmarks/legLandmarks.ts';
import { trunkLandmarks } from '../../core/landmarks/trunkLandmarks.ts';
import { scaleOf } from '../../core/geometry/matrices.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeOwnMarks, ownMarks } from '../../core/project/marks.ts';
import { changeFigure, showGuide } from '../../core/project/edits.ts';
import type { PageFoundFigure } from '../../core/project/foundFigure.ts';
import { useProject, useView } from '../../state/hooks.ts';
import { noteLandmarkDrag } from '../../state/landmarkDrag.ts';
import { projectStore } from '../../state/projectStore.ts';
import { changeView } from '../../state/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { Dot } from '../controls/Dot.tsx';
import { SwitchRow } from '../controls/SwitchRow.tsx';
import { messages } from '../messages/en.ts';
import { findingMessages as text } from '../messages/findingMessages.ts';
import { notFoundMessages, sourceNames } from '../messages/measureMessages.ts';
import { FindingState } from './FindingState.tsx';
import { FoldingRow, RowGroup } from './FoldingRow.tsx';
import styles from './finding.module.css';
import pageStyles from './inspector.module.css';

const groups: readonly (readonly [keyof typeof text.landmarkGroups, readonly Landmark[]])[] = [
  ['head', headLandmarks],
  ['trunk', trunkLandmarks],
  ['arm', armLandmarks],
  ['leg', legLandmarks],
  ['joint', jointCentres],
];

/** The named points of the figure: where they were found, by what, and how sure. */
export function LandmarksTab({ derived }: { readonly derived: DerivedFigure }) {
  return (
    <section className={pageStyles['tab']} aria-label={messages.sheet.tabs.landmarks}>
      <FindingState derived={derived}>{(found) => <Found derived={derived} found={found} />}</FindingState>
    </section>
  );
}

interface FoundProps {
  readonly derived: DerivedFigure;
  readonly found: PageFoundFigure;
}

function Found({ derived, found }: FoundProps) {
  const isShown = useProject(({ guides }) => guides.shown.includes('landmarks'));
  const { lockedLandmarks, isLocked } = derived.figure;
  const placed = Object.entries(ownMarks(derived).landmarks);
  const kept = placed.filter(([id]) => lockedLandmarks.includes(id));
  const isLandmarkDrawn = useView((view) => view.isLandmarkDrawn);
  const isMirroring = useView((view) => view.isMirroring);
  const { edit } = projectStore.getState();
  return (
    <>
      <SwitchRow
        label={text.showOnFigure}
        isOn={isShown}
        onChange={(isOn) => edit(showGuide('landmarks', isOn))}
      />
      <SwitchRow
        label={text.drawn}
        hint={text.drawnHint}
        isOn={isLandmarkDrawn}
        onChange={(isOn) => changeView({ isLandmarkDrawn: isOn })}
      />
      <SwitchRow
        label={text.mirroring}
        hint={text.mirroringHint}
        isOn={isMirroring}
        onChange={(isOn) => changeView({ isMirroring: isOn })}
      />
      <table className={styles['wide']}>
        <caption className="visually-hidden">{text.showOnFigure}</caption>
        {groups.map(([group, entries]) => (
          <RowGroup key={group} name={text.landmarkGroups[group]} columns={2}>
            {idsOf(entries).map((id) => (
              <Row key={id} id={id as LandmarkId} derived={derived} found={found} />
            ))}
          </RowGroup>
        ))}
      </table>
      {placed.length > kept.length && (
        <div className={styles['actions']}>
          <Button
            look="quiet"
            isDisabled={isLocked}
            onClick={() => edit(changeOwnMarks(derived, { landmarks: Object.fromEntries(kept) }))}
          >
            {text.resetAll(placed.length - kept.length)}
          </Button>
        </div>
      )}
    </>
  );
}

interface RowProps extends FoundProps {
  readonly id: LandmarkId;
}

function Row({ id, derived, found }: RowProps) {
  const isChosen = useView((view) => view.activeLandmark === id);
  const landmark = found.landmarks[id];
  const [, side] = id.split('.') as [string, BodySide | undefined];
  const choose = (): void => {
    changeView({ activeLandmark: isChosen ? null : id, activeMeasure: null });
    if (!isChosen) projectStore.getState().edit(showGuide('landmarks', true));
  };
  return (
    <FoldingRow
      label={findLandmark(id).label}
      side={side ?? null}
      isOpen={isChosen}
      onChoose={choose}
      onKeyDown={(event) => isChosen && nudge(event, derived, id)}
      mark={<Dot fill={fillOf(landmark, found)} />}
      columns={2}
      cells={
        <td className={landmark.at ? undefined : styles['untaken']}>
          {landmark.at ? (
            <small>{text.plusMinus(atScale(landmark.uncertainty, derived))}</small>
          ) : (
            <small title={notFoundMessages[landmark.reason]}>{text.notFound}</small>
          )}
        </td>
      }
    >
      <Detail id={id} derived={derived} found={found} />
    </FoldingRow>
  );
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const steps: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Arrow keys move the chosen landmark by a step as it is seen, with Shift by ten. */
function nudge(event: KeyboardEvent, { figure }: DerivedFigure, id: LandmarkId): void {
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  event.stopPropagation();
  const by = event.shiftKey ? 10 : 1;
  noteLandmarkDrag({ kind: 'nudge', figure: figure.id, id, right: step[0] * by, up: step[1] * by });
}

const fills = { sure: 'full', fair: 'half', doubtful: 'empty' } as const;

function fillOf(landmark: FoundLandmark | NotFoundLandmark, { stature }: PageFoundFigure) {
  if (!landmark.at) return 'empty';
  if (landmark.source === 'user') return 'accent';
  return fills[certaintyOf(landmark.uncertainty / (stature?.length ?? 1))];
}

/** A length of the file at the figure's scale, with its unit. */
function atScale(inFile: number, { fileToLife, sizes }: DerivedFigure): string {
  const scaleN = sizes?.targetScale ?? 1;
  return formatLength((inFile * scaleOf(fileToLife)) / scaleN, { scaleN });
}

function Detail({ id, derived, found }: RowProps) {
  const { definition, source } = findLandmark(id);
  const landmark = found.landmarks[id];
  const { figure } = derived;
  const { [id]: own, ...others } = ownMarks(derived).landmarks;
  const isLocked = figure.lockedLandmarks.includes(id);
  const { edit } = projectStore.getState();
  const lock = (): void => {
    const rest = figure.lockedLandmarks.filter((each) => each !== id);
    edit(changeFigure(figure.id, { lockedLandmarks: isLocked ? rest : [...rest, id] }));
  };
  return (
    <div className={styles['detail']}>
      <p>{definition}</p>
      <p>
        {landmark.at
          ? `${upperFirst(sourceNames[landmark.source])}, ${text.plusMinus(atScale(landmark.uncertainty, derived))}.`
          : notFoundMessages[landmark.reason]}
      </p>
      <p>{isLocked ? text.locked : text.move}</p>
      <p>{source}</p>
      <div className={styles['actions']}>
        {own && !isLocked && (
          <Button
            look="line"
            isDisabled={figure.isLocked}
            onClick={() => edit(changeOwnMarks(derived, { landmarks: others }))}
          >
            {text.reset}
          </Button>
        )}
        <Button look="line" isDisabled={figure.isLocked} onClick={lock}>
          {isLocked ? text.unlock : text.lock}
        </Button>
      </div>
    </div>
  );
}
