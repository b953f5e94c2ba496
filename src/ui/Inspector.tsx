import { Tabs } from '@mantine/core';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { useActiveFigure, useDerivedFigure } from '../state/figures.ts';
import { useView } from '../state/hooks.ts';
import { changeView, inspectorTabs, type InspectorTab } from '../state/viewStore.ts';
import { IconButton } from './controls/IconButton.tsx';
import { PanelBoundary } from './controls/PanelBoundary.tsx';
import { InspectorPage } from './inspector/InspectorPage.tsx';
import { ScaleSection } from './inspector/ScaleSection.tsx';
import { messages } from './messages/en.ts';
import styles from './Inspector.module.css';

const text = messages.shell;

/** The active figure: its scale pinned at the head, all else in tabs below; an empty frame until it is seen. */
export function Inspector({ isFilled }: { readonly isFilled: boolean }) {
  const isFolded = useView((view) => view.isRightFolded);
  const derived = useDerivedFigure(useActiveFigure());
  return (
    <aside className={styles['inspector']} aria-label={text.inspector} data-rail={isFolded || undefined}>
      {isFolded ? (
        <div className={styles['rail']}>
          <IconButton
            icon="panelRight"
            label={text.showInspector}
            tipPosition="left"
            onClick={() => changeView({ isRightFolded: false })}
          />
        </div>
      ) : (
        isFilled &&
        derived && (
          <PanelBoundary subject={derived}>
            <ScaleSection derived={derived} />
            <Pages derived={derived} />
          </PanelBoundary>
        )
      )}
    </aside>
  );
}

function Pages({ derived }: { readonly derived: DerivedFigure }) {
  const tab = useView((view) => view.tab);
  return (
    <Tabs
      unstyled
      className={styles['pages']}
      value={tab}
      onChange={(value) => value && changeView({ tab: value as InspectorTab })}
      keepMounted={false}
    >
      <div className={styles['tabs']}>
        <Tabs.List aria-label={messages.inspector.parts}>
          {inspectorTabs.map((id) => (
            <Tabs.Tab key={id} value={id}>
              {messages.sheet.tabs[id]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <IconButton
          icon="panelRight"
          label={text.foldInspector}
          onClick={() => changeView({ isRightFolded: true })}
        />
      </div>
      {inspectorTabs.map((id) => (
        <Tabs.Panel key={id} value={id} className={styles['page']} tabIndex={0}>
          <InspectorPage tab={id} derived={derived} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
