import { lazy, Suspense, type ComponentType } from 'react';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import type { InspectorTab } from '../../state/viewStore.ts';
import { FileTab } from './FileTab.tsx';

interface PageProps {
  readonly derived: DerivedFigure;
}

const pages: Readonly<Record<InspectorTab, ComponentType<PageProps>>> = {
  proportions: lazy(async () => ({
    default: (await import('../proportions/ProportionsTab.tsx')).ProportionsTab,
  })),
  surface: lazy(async () => ({ default: (await import('../surface/SurfaceTab.tsx')).SurfaceTab })),
  measures: lazy(async () => ({ default: (await import('./MeasuresTab.tsx')).MeasuresTab })),
  landmarks: lazy(async () => ({ default: (await import('./LandmarksTab.tsx')).LandmarksTab })),
  file: FileTab,
  pose: lazy(async () => ({ default: (await import('./PoseTab.tsx')).PoseTab })),
  skeleton: lazy(async () => ({ default: (await import('./SkeletonTab.tsx')).SkeletonTab })),
  canon: lazy(async () => ({ default: (await import('./CanonTab.tsx')).CanonTab })),
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
