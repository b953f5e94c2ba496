import { views } from '../../state/cameraPose.ts';
import { useView } from '../../state/hooks.ts';
import { surfaces, type SurfaceId } from '../../state/viewStore.ts';
import { useCommands, type Command } from '../commands.ts';
import { ActionMenu, type Action } from '../controls/ActionMenu.tsx';
import { Button } from '../controls/Button.tsx';
import { CommandButton } from '../controls/CommandButton.tsx';
import { Icon } from '../controls/Icon.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { messages } from '../messages/en.ts';
import styles from './ViewTools.module.css';

/** Pane of the active figure; its view is the one shown as taken. */
interface ViewToolsProps {
  readonly pane: number;
}

/** From where the figure is seen, and how its surface is drawn; behind one button where there is no room. */
export const ViewTools = ({ pane }: ViewToolsProps) => (
  <>
    <div className={styles['row']} role="toolbar" aria-label={messages.stage.tools}>
      <ViewChoice pane={pane} />
      <CommandButton id="fit" icon="fit" />
      <CommandButton id="turntable" icon="turntable" />
      <SurfaceChoice />
    </div>
    <div className={styles['folded']}>
      <ToolsMenu pane={pane} />
    </div>
  </>
);

function ViewChoice({ pane }: ViewToolsProps) {
  const commands = useCommands();
  const view = useView((state) => views.find(({ id }) => id === state.views[pane])?.id ?? null);
  return (
    <Segmented
      label={messages.stage.view}
      segments={views.map(({ id, label }) => ({ id, label, keys: keysOf(commands, `view-${id}`) }))}
      value={view}
      onChoose={(id) => runCommand(commands, `view-${id}`)}
    />
  );
}

function SurfaceChoice() {
  const commands = useCommands();
  const surface = useView((view) => view.surface);
  return (
    <div className={styles['surfaces']}>
      <Segmented<SurfaceId>
        label={messages.stage.surface}
        segments={surfaces.map(({ id, label }) => ({
          id,
          label,
          icon: id,
          keys: keysOf(commands, `surface-${id}`),
        }))}
        value={surface}
        onChoose={(id) => runCommand(commands, `surface-${id}`)}
      />
    </div>
  );
}

function ToolsMenu({ pane }: ViewToolsProps) {
  const commands = useCommands();
  const view = useView((state) => state.views[pane]);
  const text = views.find(({ id }) => id === view)?.label ?? messages.stage.turned;
  // Rendered again when what is on changes.
  useView((state) => `${state.surface}/${state.isTurning}`);
  const group = (ids: readonly string[]): readonly Action[] => ids.flatMap((id) => actionOf(commands, id));
  return (
    <ActionMenu
      target={
        <Button look="line" aria-label={`${messages.stage.view}: ${text}`}>
          {text}
          <Icon name="down" />
        </Button>
      }
      groups={[
        { title: messages.stage.view, actions: group(views.map(({ id }) => `view-${id}`)) },
        { actions: group(['fit', 'turntable']) },
        { title: messages.stage.surface, actions: group(surfaces.map(({ id }) => `surface-${id}`)) },
      ]}
    />
  );
}

const keysOf = (commands: readonly Command[], wanted: string): string | undefined =>
  commands.find(({ id }) => id === wanted)?.keys?.[0];

const runCommand = (commands: readonly Command[], wanted: string): void =>
  commands.find(({ id }) => id === wanted)?.run();

const actionOf = (commands: readonly Command[], wanted: string): readonly Action[] =>
  commands
    .filter(({ id }) => id === wanted)
    .map(({ id, label, keys, run, isEnabled, isOn }) => ({
      id,
      label,
      icon: id === 'fit' ? 'fit' : undefined,
      keys: keys?.[0],
      run,
      isEnabled: isEnabled?.() ?? true,
      isOn: isOn?.(),
    }));
