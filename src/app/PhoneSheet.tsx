import { useActiveFigure, useDerivedFigure } from '../state/figures.ts';
import { inspectorTabs } from '../state/viewStore.ts';
import { FiguresPanel } from '../ui/figures/FiguresPanel.tsx';
import { GuidesPanel } from '../ui/guides/GuidesPanel.tsx';
import { InspectorPage } from '../ui/inspector/InspectorPage.tsx';
import { ScaleSection } from '../ui/inspector/ScaleSection.tsx';
import { ReferencesPanel } from '../ui/references/ReferencesPanel.tsx';
import { Sheet } from '../ui/stage/Sheet.tsx';

/** All panels as tabs of the sheet that a narrow screen has. */
export function PhoneSheet() {
  const derived = useDerivedFigure(useActiveFigure());
  return (
    <Sheet
      tabs={[
        { id: 'scale', content: derived && <ScaleSection derived={derived} /> },
        { id: 'guides', content: <GuidesPanel /> },
        { id: 'figures', content: <FiguresPanel /> },
        { id: 'references', content: <ReferencesPanel /> },
        ...inspectorTabs.map((id) => ({
          id,
          content: derived && <InspectorPage tab={id} derived={derived} />,
        })),
      ]}
    />
  );
}
