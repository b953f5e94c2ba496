import { useEffect, useState } from 'react';
import { useActiveFigure } from '../state/figures.ts';
import { useProject, useView } from '../state/hooks.ts';
import { changeView } from '../state/viewStore.ts';
import { IconButton } from './controls/IconButton.tsx';
import { PanelBoundary } from './controls/PanelBoundary.tsx';
import { Tip } from './controls/Tip.tsx';
import { useWidth } from './controls/useWidth.ts';
import { FiguresPanel } from './figures/FiguresPanel.tsx';
import { Thumbnail } from './figures/Thumbnail.tsx';
import { GuidesPanel } from './guides/GuidesPanel.tsx';
import { messages } from './messages/en.ts';
import { ReferencesPanel } from './references/ReferencesPanel.tsx';
import styles from './LeftPanel.module.css';

const text = messages.shell;

/** Figures, references and guides; an empty frame until the first figure is seen, which they would delay. Folded it is a rail; where room is short, the rail opens it over the stage. */
export function LeftPanel({ isFilled }: { readonly isFilled: boolean }) {
  const isWide = useWidth() === 'wide';
  const isFolded = useView((view) => view.isLeftFolded);
  const project = useProject((each) => each);
  const [isOver, setOver] = useState(false);
  const unfold = (): void => (isWide ? changeView({ isLeftFolded: false }) : setOver(!isOver));
  useDismiss(!isWide && isOver, () => setOver(false));

  const isRail = !isWide || isFolded;
  return (
    <aside className={styles['left']} aria-label={text.project} data-rail={isRail || undefined}>
      {isRail && <Rail isOpen={isOver} onOpen={unfold} />}
      {(!isRail || (!isWide && isOver)) && (
        <div className={styles['panels']}>
          {!isRail && (
            <div className={styles['fold']}>
              <IconButton
                icon="panelLeft"
                label={text.foldProject}
                onClick={() => changeView({ isLeftFolded: true })}
              />
            </div>
          )}
          <PanelBoundary subject={project}>
            {isFilled && (
              <>
                <FiguresPanel />
                <ReferencesPanel />
                <GuidesPanel />
              </>
            )}
          </PanelBoundary>
        </div>
      )}
    </aside>
  );
}

interface RailProps {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** A way to open the panels, and the figures as small pictures to choose from. */
function Rail({ isOpen, onOpen }: RailProps) {
  const figures = useProject((project) => project.figures);
  const active = useActiveFigure();
  return (
    <div className={styles['rail']}>
      <IconButton
        icon="panelLeft"
        label={text.showProject}
        tipPosition="right"
        aria-expanded={isOpen}
        onClick={onOpen}
      />
      {!isOpen &&
        figures.map(({ id, name }) => (
          <Tip key={id} text={name} position="right">
            <button
              type="button"
              aria-label={name}
              aria-current={id === active?.id}
              onClick={() => changeView({ activeFigure: id })}
            >
              <Thumbnail figureId={id} />
            </button>
          </Tip>
        ))}
    </div>
  );
}

/** Calls back on Escape and on a press on the stage. */
function useDismiss(isActive: boolean, dismiss: () => void): void {
  useEffect(() => {
    if (!isActive) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') dismiss();
    };
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Element && event.target.closest('main')) dismiss();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  });
}
