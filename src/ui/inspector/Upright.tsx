import { changeFigure } from '../../core/project/edits.ts';
import type { ProjectFigure, UpAxis } from '../../core/project/project.ts';
import { projectStore } from '../../state/projectStore.ts';
import { ChoiceMenu } from '../controls/ChoiceMenu.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { messages } from '../messages/en.ts';
import styles from './inspector.module.css';

const text = messages.file;

const axes: readonly (UpAxis | 'found')[] = ['found', '+y', '-y', '+z', '-z', '+x', '-x'];
const labelOf = (axis: UpAxis | 'found'): string =>
  axis === 'found' ? text.upFound : axis.toUpperCase().replace('-', '−');

/** Which way is up and where the figure faces. */
export function Upright({ figure }: { readonly figure: ProjectFigure }) {
  const { id, up, isLocked } = figure;
  const turns = figure.quarterTurns ?? 0;
  const edit = projectStore.getState().edit;
  const turn = (by: number) => (): void => edit(changeFigure(id, { quarterTurns: (turns + by) % 4 || null }));
  return (
    <div className={styles['upright']}>
      <span>{text.up}</span>
      <ChoiceMenu
        label={text.up}
        text={labelOf(up ?? 'found')}
        choices={axes.map((axis) => ({ id: axis, label: labelOf(axis) }))}
        value={up ?? 'found'}
        isDisabled={isLocked}
        onChoose={(axis) => edit(changeFigure(id, { up: axis === 'found' ? null : axis }))}
      />
      <span>{text.facing}</span>
      <div className={styles['line']}>
        <IconButton icon="turnLeft" label={text.turnLeft} isDisabled={isLocked} onClick={turn(1)} />
        <IconButton icon="turnRight" label={text.turnRight} isDisabled={isLocked} onClick={turn(3)} />
        <span>{turns === 0 ? text.faces.found : text.faces.turned(turns)}</span>
      </div>
    </div>
  );
}
