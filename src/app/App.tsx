import { lazy, startTransition, Suspense, useEffect, useMemo, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Stage } from '../scene/Stage.tsx';
import { whenFrameIsDone } from '../scene/whenFrameIsDone.ts';
import { useContextLoss, useProject } from '../state/hooks.ts';
import { currentProject } from '../state/projectStore.ts';
import { isShown, stageStore } from '../state/stageStore.ts';
import type { SavedSession } from '../state/savedSession.ts';
import { tell } from '../state/taskStore.ts';
import { CommandContext } from '../ui/commands.ts';
import { Inspector } from '../ui/Inspector.tsx';
import { LeftPanel } from '../ui/LeftPanel.tsx';
import { ContextLostNotice } from '../ui/stage/ContextLostNotice.tsx';
import { EmptyPage } from '../ui/stage/EmptyPage.tsx';
import { DropTarget } from '../ui/stage/files/DropTarget.tsx';
import { OpenFileInput, type FilePicker } from '../ui/stage/files/OpenFileInput.tsx';
import type { ChosenFile } from '../ui/stage/files/chosenFiles.ts';
import { PaneGrid } from '../ui/stage/PaneGrid.tsx';
import { Shell } from '../ui/stage/Shell.tsx';
import { StageStatus } from '../ui/stage/StageStatus.tsx';
import { ThemeRoot } from '../ui/theme/ThemeRoot.tsx';
import { TopBar } from '../ui/TopBar.tsx';
import type { DialogId } from './commands/appActions.ts';
import { createCommands } from './commands/index.ts';
import { Dialogs } from './Dialogs.tsx';
import { copyLink } from './linkedView.ts';
import { openFiles } from './openFigure.ts';
import { loadSamples, openAddress, type Sample } from './samples.ts';
import { findSavedSession, resumeSession } from './session.ts';
import { listenForKeys } from './shortcuts.ts';
import { StageFailure } from './StageFailure.tsx';
import styles from './App.module.css';

// A wide screen does without.
const PhoneSheet = lazy(async () => ({ default: (await import('./PhoneSheet.tsx')).PhoneSheet }));

const openChosen = (files: readonly ChosenFile[]): void =>
  void openFiles(files.map(({ path, file }) => ({ path, blob: file })));

/** The page. */
export function App() {
  const [picker, setPicker] = useState<FilePicker | null>(null);
  const [dialog, setDialog] = useState<DialogId | null>(null);
  const samples = useSamples();
  const saved = useSavedSession();
  const commands = useMemo(
    () =>
      createCommands({
        chooseFiles: () => picker?.chooseFiles(),
        chooseFolder: () => picker?.chooseFolder(),
        show: setDialog,
        copyLink: () => void copyLink(),
      }),
    [picker],
  );
  useEffect(() => listenForKeys(commands), [commands]);

  const openSample = (id: string): void => {
    const sample = samples.find((each) => each.id === id);
    if (sample) void openAddress(sample.file, { name: sample.name, said: { canon: sample.canon } });
    setDialog(null);
  };
  return (
    <CommandContext value={commands}>
      <ThemeRoot>
        <Page
          samples={samples}
          saved={saved}
          onSample={openSample}
          onAddFiles={() => picker?.chooseFiles()}
        />
        <OpenFileInput ref={setPicker} onFiles={openChosen} />
        <DropTarget
          onFiles={openChosen}
          onUnreadable={() => tell('error', { code: 'nothing-dropped', data: {} })}
        />
        <Dialogs dialog={dialog} samples={samples} onSample={openSample} onClose={() => setDialog(null)} />
      </ThemeRoot>
    </CommandContext>
  );
}

interface PageProps {
  readonly samples: readonly Sample[];
  readonly saved: SavedSession | null;
  readonly onSample: (id: string) => void;
  readonly onAddFiles: () => void;
}

function Page({ samples, saved, onSample, onAddFiles }: PageProps) {
  const isSeen = useFigureSeen();
  const isEmpty = useProject(({ figures }) => figures.length === 0);
  const isContextLost = useContextLoss(({ isLost }) => isLost);
  return (
    <Shell
      topBar={<TopBar />}
      left={isEmpty ? null : <LeftPanel isFilled={isSeen} />}
      right={isEmpty ? null : <Inspector isFilled={isSeen} />}
      sheet={
        isEmpty ? null : (
          <Suspense fallback={null}>
            <PhoneSheet />
          </Suspense>
        )
      }
    >
      <div className={styles['canvas']} data-empty={isEmpty || undefined}>
        <ErrorBoundary FallbackComponent={StageFailure}>
          <Stage />
        </ErrorBoundary>
      </div>
      {isEmpty ? (
        <EmptyPage
          samples={samples}
          onSample={onSample}
          saved={saved && savedProject(saved)}
          onContinue={() => saved && void resumeSession(saved)}
        />
      ) : (
        <PaneGrid />
      )}
      {isContextLost && <ContextLostNotice />}
      <StageStatus onAddFiles={onAddFiles} />
    </Shell>
  );
}

const savedProject = ({ parsed }: SavedSession) =>
  parsed.kind === 'project'
    ? { name: parsed.project.name, figures: parsed.project.figures.map(({ name }) => name) }
    : null;

/** Whether a figure has been seen since the page was empty: the panels are filled after that. */
function useFigureSeen(): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    let isAsked = false;
    return stageStore.subscribe(() => {
      const isEmpty = currentProject().figures.length === 0;
      if (isEmpty) setSeen((isAsked = false));
      if (isEmpty || isAsked || !isShown()) return;
      isAsked = true;
      void whenFrameIsDone().then(() => startTransition(() => setSeen(true)));
    });
  }, []);
  return isSeen;
}

function useSamples(): readonly Sample[] {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => void loadSamples().then(setSamples), []);
  return samples;
}

function useSavedSession(): SavedSession | null {
  const [saved, setSaved] = useState<SavedSession | null>(null);
  useEffect(() => void findSavedSession().then(setSaved), []);
  return saved;
}
