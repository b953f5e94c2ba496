import { lazy, Suspense, useEffect, useId, useRef, type ReactNode } from 'react';
import { usePanes, useView } from '../../state/hooks.ts';
import { registerPane } from '../../state/paneStore.ts';
import type { StagedPane } from '../../state/stagePanes.ts';
import { changeView } from '../../state/viewStore.ts';
import { messages } from '../messages/en.ts';
import { AxisCube } from './AxisCube.tsx';
import { describeView } from './describeView.ts';
import { PaneHead } from './PaneHead.tsx';
import { ScaleBar } from './ScaleBar.tsx';
import styles from './Pane.module.css';

const SplitLine = lazy(async () => ({ default: (await import('./SplitLine.tsx')).SplitLine }));

interface PaneProps {
  readonly pane: StagedPane;
  /** N of the active figure's target scale: the stage is seen at it. */
  readonly stageN: number;
  /** Its figure is the active one, and there are other panes. */
  readonly isMarked: boolean;
  /** More controls for the foot. */
  readonly children?: ReactNode;
}

/** One picture of the scene with its head and foot; the scene itself is drawn behind its body. */
export function Pane({ pane, stageN, isMarked, children }: PaneProps) {
  const { derived, placement } = pane.lead;
  const activate = (): void => changeView({ activeFigure: derived.figure.id });
  return (
    <section
      className={styles['pane']}
      data-marked={isMarked || undefined}
      onPointerDownCapture={activate}
      onFocusCapture={activate}
    >
      <PaneHead pane={pane} stageN={stageN} />
      <PaneBody index={pane.index} name={derived.figure.name} />
      <footer className={styles['foot']}>
        <ScaleBar pane={pane.index} scaleN={derived.sizes?.targetScale ?? 1} factor={placement.factor} />
        <AxisCube pane={pane.index} />
        {children}
      </footer>
    </section>
  );
}

/** Where the scene draws and where its camera is turned. */
function PaneBody({ index, name }: { readonly index: number; readonly name: string }) {
  const body = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const isSplit = useView(({ layout, overlayMode }) => layout === 'overlay' && overlayMode === 'split');
  const view = useView(({ views }) => views[index] ?? 'front');
  const from = usePanes(({ readouts }) => describeView(view, readouts[index] ?? null));
  useEffect(() => {
    registerPane(index, body.current);
    return () => registerPane(index, null);
  }, [index]);
  return (
    <div className={styles['view']}>
      <div
        ref={body}
        className={styles['body']}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- its arrow keys turn the camera
        tabIndex={0}
        aria-label={messages.stage.pane(name, from)}
        aria-describedby={hintId}
      />
      <span id={hintId} hidden>
        {messages.stage.paneHint}
      </span>
      {isSplit && (
        <Suspense fallback={null}>
          <SplitLine />
        </Suspense>
      )}
    </div>
  );
}
