import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useActiveFigure } from '../../state/figures.ts';
import { useView } from '../../state/hooks.ts';
import { changeView, type SheetTab } from '../../state/viewStore.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { FigureSummary } from '../figures/FigureSummary.tsx';
import { messages } from '../messages/en.ts';
import { stepStop } from './sheetStops.ts';
import { useSheetDrag } from './useSheetDrag.ts';
import { useSheetHeights } from './useSheetHeights.ts';
import styles from './Sheet.module.css';

interface SheetProps {
  readonly tabs: readonly { readonly id: SheetTab; readonly content: ReactNode }[];
}

const text = messages.sheet;

/** The panels of a narrow screen, below the stage: dragged by its head or moved by its buttons to three stops. */
export function Sheet({ tabs }: SheetProps) {
  const stop = useView((view) => view.sheetStop);
  const tab = useView((view) => view.sheetTab);
  const heights = useSheetHeights();
  const { heldPx, handlers } = useSheetDrag(stop, heights, (sheetStop) => changeView({ sheetStop }));
  const raise = (steps: number): void => changeView({ sheetStop: stepStop(stop, steps) });
  const openTab = (id: string | null): void =>
    changeView({ sheetTab: id as SheetTab, ...(stop === 'peek' && { sheetStop: 'half' }) });
  return (
    <aside
      className={styles['sheet']}
      style={{ height: heldPx ?? heights[stop] }}
      data-held={heldPx !== null || undefined}
      aria-label={text.label}
    >
      <h2 className="visually-hidden">{text.label}</h2>
      <Tabs unstyled keepMounted={false} value={tab} onChange={openTab} classNames={styles}>
        <div className={styles['head']} {...handlers}>
          <div className={styles['grab']}>
            <i />
            <IconButton
              icon="down"
              label={text.lower}
              isDisabled={stop === 'peek'}
              onClick={() => raise(-1)}
            />
            <IconButton icon="up" label={text.raise} isDisabled={stop === 'full'} onClick={() => raise(1)} />
          </div>
          <Tabs.List aria-label={text.label}>
            {tabs.map(({ id }) => (
              <Tabs.Tab key={id} value={id} onClick={() => openTab(id)}>
                {text.tabs[id]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </div>
        {stop === 'peek' && heldPx === null ? (
          <Summary />
        ) : (
          tabs.map(({ id, content }) => (
            <Tabs.Panel key={id} value={id}>
              {content}
            </Tabs.Panel>
          ))
        )}
      </Tabs>
    </aside>
  );
}

/** The active figure in a line, where there is no room for more. */
function Summary() {
  const figure = useActiveFigure();
  if (!figure) return null;
  return (
    <p className={styles['summary']}>
      <b>{figure.name}</b>
      <FigureSummary figure={figure} />
    </p>
  );
}
