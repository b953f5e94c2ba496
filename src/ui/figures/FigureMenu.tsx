import { moveFigure } from '../../core/project/edits.ts';
import type { ProjectFigure } from '../../core/project/project.ts';
import { projectStore } from '../../state/projectStore.ts';
import { changeView } from '../../state/viewStore.ts';
import { useCommand } from '../commands.ts';
import { ActionMenu, type Action } from '../controls/ActionMenu.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { focusScaleChoice } from '../inspector/ScaleChoice.tsx';
import { messages } from '../messages/en.ts';

interface FigureMenuProps {
  readonly figure: ProjectFigure;
  readonly index: number;
  readonly count: number;
  readonly onRename: () => void;
}

const text = messages.figures;

/** What else can be done with a figure of the list. */
export function FigureMenu(props: FigureMenuProps) {
  return (
    <ActionMenu
      target={<IconButton icon="more" label={text.more(props.figure.name)} />}
      groups={[
        { actions: useEditing(props) },
        { actions: movingActions(props) },
        { actions: [useRemoval(props.figure)] },
      ]}
    />
  );
}

function useEditing({ figure, onRename }: FigureMenuProps): readonly Action[] {
  const duplicate = useCommand('duplicate-figure');
  return [
    { id: 'rename', label: text.rename, icon: 'rename', keys: 'F2', takesFocus: true, run: onRename },
    {
      id: 'duplicate',
      label: text.duplicate,
      icon: 'copy',
      keys: duplicate.keys?.[0],
      takesFocus: true,
      run: () => {
        changeView({ activeFigure: figure.id });
        duplicate.run();
        focusScaleChoice();
      },
    },
  ];
}

function movingActions({ figure, index, count }: FigureMenuProps): readonly Action[] {
  const move = (toIndex: number) => () => projectStore.getState().edit(moveFigure(figure.id, toIndex));
  return [
    {
      id: 'up',
      label: text.moveUp,
      icon: 'moveUp',
      keys: 'Alt+ArrowUp',
      isEnabled: index > 0,
      run: move(index - 1),
    },
    {
      id: 'down',
      label: text.moveDown,
      icon: 'moveDown',
      keys: 'Alt+ArrowDown',
      isEnabled: index < count - 1,
      run: move(index + 1),
    },
  ];
}

function useRemoval(figure: ProjectFigure): Action {
  const remove = useCommand('remove-figure');
  return {
    id: 'remove',
    label: text.remove,
    icon: 'remove',
    keys: remove.keys?.[0],
    run: () => {
      changeView({ activeFigure: figure.id });
      remove.run();
    },
  };
}
