import type { BodyReport } from '../../core/figures/figureReport.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeFigure, duplicateFigure } from '../../core/project/edits.ts';
import { uniqueName } from '../../core/project/newProject.ts';
import type { ProjectFigure } from '../../core/project/project.ts';
import { chosenBody } from '../../state/derivedStore.ts';
import { currentProject, projectStore } from '../../state/projectStore.ts';
import { changeView } from '../../state/viewStore.ts';
import { ChoiceMenu } from '../controls/ChoiceMenu.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { messages } from '../messages/en.ts';
import styles from './inspector.module.css';

const text = messages.bodies;

/** The scenes and bodies of a file that has several: which of them this figure is, and a way to have others beside it. */
export function Bodies({ derived }: { readonly derived: DerivedFigure }) {
  const { report, figure } = derived;
  // As the person chose, though the worker may still be at it.
  const { scene, body } = chosenBody(figure, report);
  const bodies = report.scenes[scene]?.bodies ?? [];
  if (report.scenes.length < 2 && bodies.length < 2) return null;
  const sceneNames = report.scenes.map(({ name }, index) => name || text.unnamedScene(index + 1));
  const edit = projectStore.getState().edit;
  return (
    <div>
      <h3>{text.title(bodies.length)}</h3>
      {report.scenes.length > 1 && (
        <ChoiceMenu
          label={text.scene}
          text={sceneNames[scene] ?? ''}
          choices={sceneNames.map((label, index) => ({ id: String(index), label }))}
          value={String(scene)}
          isDisabled={figure.isLocked}
          onChoose={(id) => edit(changeFigure(figure.id, { scene: Number(id), body: null }))}
        />
      )}
      {bodies.length > 1 && (
        <fieldset className={styles['poses']} aria-label={text.title(bodies.length)}>
          {bodies.map((each, index) => (
            <BodyRow
              // oxlint-disable-next-line react/no-array-index-key -- bodies have no other name that is surely theirs
              key={index}
              body={each}
              name={nameOf(each, index)}
              isTaken={index === body}
              figure={figure}
              onTake={() => edit(changeFigure(figure.id, { body: index }))}
              onAdd={() => addBody(figure, index, nameOf(each, index))}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

const nameOf = ({ name }: BodyReport, index: number): string => name || text.unnamedBody(index + 1);

/** Puts another body of the same file behind the figure, as a figure of its own. */
function addBody(figure: ProjectFigure, body: number, name: string): void {
  const id = crypto.randomUUID();
  const taken = currentProject().figures.map((each) => each.name);
  const copy = { id, name: uniqueName(name, taken), body, up: null, facing: null, takenIn: [], joints: {} };
  projectStore.getState().edit(duplicateFigure(figure.id, copy));
  changeView({ activeFigure: id });
}

interface BodyRowProps {
  readonly body: BodyReport;
  readonly name: string;
  readonly isTaken: boolean;
  readonly figure: ProjectFigure;
  readonly onTake: () => void;
  readonly onAdd: () => void;
}

const BodyRow = ({ body, name, isTaken, figure, onTake, onAdd }: BodyRowProps) => (
  <label className={styles['pose']}>
    <input
      type="radio"
      name={`body-${figure.id}`}
      checked={isTaken}
      disabled={figure.isLocked}
      onChange={onTake}
    />
    <span>{name}</span>
    {!isTaken && <IconButton icon="plus" label={text.add(name)} onClick={onAdd} />}
    <small>{text.triangles(body.triangles)}</small>
  </label>
);
