import { lazy, Suspense } from 'react';
import { useActiveFigure } from '../../state/figures.ts';
import { useProject, useView } from '../../state/hooks.ts';
import { useStagePanes, type StagedPane } from '../../state/stagePanes.ts';
import { messages } from '../messages/en.ts';
import { LinkPill } from './LinkPill.tsx';
import { Pane } from './Pane.tsx';
import { ViewTools } from './ViewTools.tsx';
import styles from './PaneGrid.module.css';

/* No part of the first load. */
const CalibratePanel = lazy(async () => ({
  default: (await import('./CalibratePanel.tsx')).CalibratePanel,
}));
const OverlayTools = lazy(async () => ({ default: (await import('./OverlayTools.tsx')).OverlayTools }));
const RulerPanel = lazy(async () => ({ default: (await import('./RulerPanel.tsx')).RulerPanel }));

/**
 * The panes of the layout, one to four. A single one carries the view tools in its foot, else they stand below. What
 * a tool asks for stands above them, so that all of a figure can be pressed on.
 */
export function PaneGrid() {
  const panes = useStagePanes();
  const active = useActiveFigure();
  const tool = useView((view) => view.tool);
  const isOverlay = useView(({ layout }) => layout === 'overlay');
  const isAllHidden = useProject(({ figures }) => figures.every(({ isHidden }) => isHidden));
  if (panes.length === 0) return isAllHidden && <p className={styles['none']}>{messages.stage.allHidden}</p>;

  const activePane = panes.find(({ lead }) => lead.derived.figure.id === active?.id) ?? panes[0]!;
  const tools = <ViewTools pane={activePane.index} />;
  const isAlone = panes.length === 1;
  return (
    <div className={styles['stage']}>
      <Suspense fallback={null}>
        {tool === 'calibrate' && <CalibratePanel />}
        {tool !== null && tool !== 'calibrate' && <RulerPanel />}
      </Suspense>
      <div className={styles['panes']} data-count={panes.length}>
        {panes.map((pane) => (
          <Pane
            key={pane.index}
            pane={pane}
            stageN={stageScale(panes, active?.id)}
            isMarked={!isAlone && pane === activePane}
          >
            {isAlone && isOverlay && (
              <Suspense fallback={null}>
                <OverlayTools />
              </Suspense>
            )}
            {isAlone && tools}
          </Pane>
        ))}
        {!isAlone && <LinkPill />}
      </div>
      {!isAlone && <div className={styles['tools']}>{tools}</div>}
    </div>
  );
}

/** N of the scale that the stage is seen at: the active figure's, else that of the first one shown. */
function stageScale(panes: readonly StagedPane[], activeId: string | undefined): number {
  const staged = panes.flatMap(({ figures }) => figures);
  const lead = staged.find(({ derived }) => derived.figure.id === activeId) ?? staged[0]!;
  return lead.derived.sizes?.targetScale ?? 1;
}
