import type { CSSProperties, ReactNode } from 'react';
import { useProject, useView, useStage } from '../../state/hooks.ts';
import { useWidth } from '../controls/useWidth.ts';
import { StageAnnouncer } from './StageAnnouncer.tsx';
import { useSheetHeights } from './useSheetHeights.ts';
import styles from './Shell.module.css';

interface ShellProps {
  readonly topBar: ReactNode;
  /** The panels; null on the empty page. They fold themselves. */
  readonly left: ReactNode;
  readonly right: ReactNode;
  /** What a narrow screen has instead of the panels. */
  readonly sheet: ReactNode;
  /** What stands on the stage. */
  readonly children: ReactNode;
}

/** The frame of the page: bar, panels and stage, or bar, stage and sheet. The stage is never built anew. */
export function Shell({ topBar, left, right, sheet, children }: ShellProps) {
  // The empty page has a heading of its own.
  const title = useProject(({ name, figures }) => (figures.length > 0 ? name : null));
  const isNarrow = useWidth() === 'narrow';
  return (
    <div className={styles['shell']}>
      {topBar}
      <div
        className={styles['row']}
        style={{ '--sheet-h': `${useSheetRoom(isNarrow && !!sheet)}px` } as CSSProperties}
      >
        {!isNarrow && left}
        <Main>
          {title !== null && <h1 className="visually-hidden">{title}</h1>}
          {children}
        </Main>
        {!isNarrow && right}
        {isNarrow && sheet}
      </div>
      <Announcer />
    </div>
  );
}

/** Follows every frame that is wanted and drawn, so it is rendered apart from what it holds. */
const Main = ({ children }: { readonly children: ReactNode }) => (
  <main className={styles['stage']} data-stage={useStage()}>
    {children}
  </main>
);

const Announcer = () => <StageAnnouncer stage={useStage()} />;

/** Height that the stage leaves to the sheet, CSS px. A full sheet lies over the stage, which keeps its half. */
function useSheetRoom(hasSheet: boolean): number {
  const { peek, half } = useSheetHeights();
  const stop = useView((view) => view.sheetStop);
  if (!hasSheet) return 0;
  return stop === 'peek' ? peek : half;
}
