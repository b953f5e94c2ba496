import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { changeFigure, moveFigure } from '../../core/project/edits.ts';
import type { ProjectFigure } from '../../core/project/project.ts';
import { projectStore } from '../../state/projectStore.ts';
import { changeView } from '../../state/viewStore.ts';
import { DraftInput } from '../controls/DraftInput.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { messages } from '../messages/en.ts';
import { FigureMenu } from './FigureMenu.tsx';
import { FigureSummary } from './FigureSummary.tsx';
import { Thumbnail } from './Thumbnail.tsx';
import styles from './figures.module.css';

interface FigureRowProps {
  readonly figure: ProjectFigure;
  readonly index: number;
  readonly count: number;
  readonly isActive: boolean;
  /** Where a dragged figure would be put: before or behind this one. */
  readonly dropEdge: 'before' | 'behind' | null;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

const text = messages.figures;

/** A figure of the list: pressed to choose it, with F2 or a double press to rename it, with Alt and arrows to move it. */
export function FigureRow({ figure, index, count, isActive, dropEdge, ...drag }: FigureRowProps) {
  const [isRenaming, setRenaming] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const edit = projectStore.getState().edit;
  const { id, name, isHidden, isLocked } = figure;
  const rename = (): void => setRenaming(true);
  return (
    <li
      className={styles['row']}
      data-active={isActive || undefined}
      data-hidden={isHidden || undefined}
      data-drop={dropEdge ?? undefined}
      draggable={!isRenaming}
      {...drag}
    >
      <Thumbnail figureId={id} />
      {isRenaming ? (
        <DraftInput
          className={styles['rename']}
          aria-label={text.newName}
          value={name}
          hasFocus
          onCommit={(newName) => edit(changeFigure(id, { name: newName }))}
          onDone={(byKey) => {
            setRenaming(false);
            setFocus(byKey);
          }}
        />
      ) : (
        <Pick figure={figure} index={index} isActive={isActive} hasFocus={hasFocus} onRename={rename} />
      )}
      <FigureSummary figure={figure} />
      <div className={styles['actions']}>
        <IconButton
          icon={isHidden ? 'hidden' : 'eye'}
          label={isHidden ? text.show(name) : text.hide(name)}
          onClick={() => edit(changeFigure(id, { isHidden: !isHidden }))}
        />
        <IconButton
          icon={isLocked ? 'locked' : 'unlocked'}
          label={isLocked ? text.unlock(name) : text.lock(name)}
          onClick={() => edit(changeFigure(id, { isLocked: !isLocked }))}
        />
        <FigureMenu figure={figure} index={index} count={count} onRename={rename} />
      </div>
    </li>
  );
}

interface PickProps {
  readonly figure: ProjectFigure;
  readonly index: number;
  readonly isActive: boolean;
  /** Takes the focus when it appears. */
  readonly hasFocus: boolean;
  readonly onRename: () => void;
}

/** The figure's name, over the whole row. */
function Pick({ figure: { id, name }, index, isActive, hasFocus, onRename }: PickProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus) button.current?.focus();
  }, [hasFocus]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (event.key === 'F2') onRename();
    else if (step) projectStore.getState().edit(moveFigure(id, index + step));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      ref={button}
      type="button"
      className={styles['pick']}
      aria-current={isActive || undefined}
      onClick={() => changeView({ activeFigure: id })}
      onDoubleClick={onRename}
      onKeyDown={onKeyDown}
    >
      {name}
    </button>
  );
}
