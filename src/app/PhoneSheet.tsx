import { useActiveFigure, useDerivedFigure } from '../state/figures.ts';
import { inspectorTabs, type InspectorTab } from '../state/viewStore.ts';
import { FiguresPanel } from '../ui/figures/FiguresPanel.tsx';
import { GuidesPanel } from '../ui/guides/GuidesPanel.tsx';
import { InspectorPage } from '../ui/inspector/InspectorPage.tsx';
import { ScaleSection } from '../ui/inspector/ScaleSection.tsx';
import { ReferencesPanel } from '../ui/references/ReferencesPanel.tsx';
import { Sheet } from '../ui/stage/Sheet.tsx';

/** What is said of the figure comes right behind its scale. */
const [verdicts, rest] = [inspectorTabs.slice(0, 1), inspectorTabs.slice(1)];

/** All panels as tabs of the sheet that a narrow screen has. */
export function PhoneSheet() {
  const derived = useDerivedFigure(useActiveFigure());
  const page = (id: InspectorTab) => ({
    id,
    content: derived && <InspectorPage tab={id} derived={derived} />,
  });
  return (
    <Sheet
      tabs={[
        { id: 'scale', content: derived && <ScaleSection derived={derived} /> },
        ...verdicts.map(page),
        { id: 'guides', content: <GuidesPanel /> },
        { id: 'figures', content: <FiguresPanel /> },
        { id: 'references', content: <ReferencesPanel /> },
        ...rest.map(page),
      ]}
    />
  );
}
