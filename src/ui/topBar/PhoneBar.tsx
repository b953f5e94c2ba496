import { useState } from 'react';
import { layouts } from '../../core/project/arrange.ts';
import { useActiveFigure } from '../../state/figures.ts';
import { useView } from '../../state/hooks.ts';
import { useCommands, type Command } from '../commands.ts';
import { ActionMenu, type Action } from '../controls/ActionMenu.tsx';
import { CommandButton } from '../controls/CommandButton.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import type { IconName } from '../controls/iconPaths.ts';
import { messages } from '../messages/en.ts';
import { Mark } from './Mark.tsx';
import { ProjectName } from './ProjectName.tsx';
import styles from './topBar.module.css';

/** The top bar of a narrow screen: what has no room stands in two menus. */
export function PhoneBar({ isEmpty }: { readonly isEmpty: boolean }) {
  const [isNaming, setNaming] = useState(false);
  const figure = useActiveFigure();
  return (
    <header className={styles['phone']}>
      {!isNaming && <Mark />}
      {isNaming ? (
        <ProjectName hasFocus onDone={() => setNaming(false)} />
      ) : (
        <span className={styles['figure']}>{figure?.name}</span>
      )}
      {!isEmpty && <LayoutMenu />}
      {!isEmpty && <CommandButton id="open-figure" icon="open" label={messages.figures.add} />}
      <MoreMenu onName={() => setNaming(true)} />
    </header>
  );
}

function LayoutMenu() {
  const layout = useView((view) => view.layout);
  const commands = useCommands();
  const layoutActions = layouts.map(({ id, label }) => ({
    ...actionsOf(commands, [`layout-${id}`])[0]!,
    label,
    isOn: id === layout,
  }));
  return (
    <ActionMenu
      target={<IconButton icon={layout} label={messages.topBar.layout} />}
      groups={[
        { title: messages.topBar.layout, actions: layoutActions },
        { actions: actionsOf(commands, ['link-cameras', 'align-scale', 'align-height', 'align-own']) },
      ]}
    />
  );
}

function MoreMenu({ onName }: { readonly onName: () => void }) {
  const commands = useCommands();
  const rename: Action = {
    id: 'rename-project',
    label: messages.topBar.renameProject,
    icon: 'rename',
    takesFocus: true,
    run: onName,
  };
  return (
    <ActionMenu
      target={<IconButton icon="more" label={messages.topBar.more} />}
      groups={[
        { actions: actionsOf(commands, ['undo', 'redo']) },
        { actions: [...actionsOf(commands, ['samples', 'picture']), rename] },
        { actions: actionsOf(commands, ['palette', 'theme', 'keys']) },
      ]}
    />
  );
}

const icons: Readonly<Record<string, IconName>> = {
  undo: 'undo',
  redo: 'redo',
  samples: 'samples',
  picture: 'camera',
  palette: 'commands',
  theme: 'sun',
  keys: 'help',
};

const actionsOf = (commands: readonly Command[], ids: readonly string[]): readonly Action[] =>
  ids.flatMap((id): readonly Action[] => {
    const command = commands.find((each) => each.id === id);
    if (!command) return [];
    const { label, run, isEnabled, isOn } = command;
    return [{ id, label, run, icon: icons[id], isEnabled: isEnabled?.() ?? true, isOn: isOn?.() }];
  });
