import { useProject } from '../state/hooks.ts';
import { useCommand } from './commands.ts';
import { useCommandState } from './controls/useCommandState.ts';
import { useWidth } from './controls/useWidth.ts';
import { CommandButton } from './controls/CommandButton.tsx';
import { messages } from './messages/en.ts';
import { useShownTheme } from './theme/ThemeRoot.tsx';
import { BarButton } from './topBar/BarButton.tsx';
import { LayoutChoice } from './topBar/LayoutChoice.tsx';
import { PhoneBar } from './topBar/PhoneBar.tsx';
import { Mark } from './topBar/Mark.tsx';
import { ProjectName } from './topBar/ProjectName.tsx';
import styles from './TopBar.module.css';

/** The page's head: the project, ways in, undo, layout, picture, and what helps. */
export function TopBar() {
  const width = useWidth();
  const isEmpty = useProject(({ figures }) => figures.length === 0);
  const themeIcon = useShownTheme() === 'dark' ? 'sun' : 'moon';
  if (width === 'narrow') return <PhoneBar isEmpty={isEmpty} />;
  return (
    <header className={styles['bar']}>
      <div>
        <Mark />
        {!isEmpty && (
          <>
            <ProjectName />
            <BarButton id="open-figure" icon="open" label={messages.topBar.open} />
            <BarButton id="samples" icon="samples" label={messages.topBar.samples} />
          </>
        )}
        <Steps isEmpty={isEmpty} />
      </div>
      <div>{!isEmpty && <LayoutChoice />}</div>
      <div>
        {!isEmpty && <BarButton id="save-figure" icon="save" label={messages.topBar.save} />}
        {!isEmpty && <BarButton id="picture" icon="camera" label={messages.topBar.picture} />}
        <BarButton id="palette" icon="commands" label={messages.topBar.commands} isShowingKeys />
        <CommandButton id="theme" icon={themeIcon} />
        <CommandButton id="keys" icon="help" />
      </div>
    </header>
  );
}

/** Undo and redo; on the empty page only while there is something to go back to. */
function Steps({ isEmpty }: { readonly isEmpty: boolean }) {
  const canUndo = useCommandState(useCommand('undo')).isEnabled;
  const canRedo = useCommandState(useCommand('redo')).isEnabled;
  if (isEmpty && !canUndo && !canRedo) return null;
  return (
    <>
      <CommandButton id="undo" icon="undo" />
      <CommandButton id="redo" icon="redo" />
    </>
  );
}
