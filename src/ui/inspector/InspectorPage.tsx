import { lazy, Suspense, type ComponentType } from 'react';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import type { InspectorTab } from '../../state/viewStore.ts';
import { CanonTab } from './CanonTab.tsx';
import { FileTab } from './FileTab.tsx';
import { PoseTab } from './PoseTab.tsx';
import { SkeletonTab } from './SkeletonTab.tsx';

interface PageProps {
  readonly derived: DerivedFigure;
}

const pages: Readonly<Record<InspectorTab, ComponentType<PageProps>>> = {
  proportions: lazy(async () => ({
    default: (await import('../proportions/ProportionsTab.tsx')).ProportionsTab,
  })),
  measures: lazy(async () => ({ default: (await import('./MeasuresTab.tsx')).MeasuresTab })),
  landmarks: lazy(async () => ({ default: (await import('./LandmarksTab.tsx')).LandmarksTab })),
  file: FileTab,
  pose: PoseTab,
  skeleton: SkeletonTab,
  canon: CanonTab,
};

/** What stands under a tab of the inspector. */
export function InspectorPage({ tab, derived }: PageProps & { readonly tab: InspectorTab }) {
  const Page = pages[tab];
  return (
    <Suspense fallback={null}>
      <Page derived={derived} />
    </Suspense>
  );
}
