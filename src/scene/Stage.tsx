import { AdaptiveDpr } from '@react-three/drei/core/AdaptiveDpr';
import { Canvas, type RootState } from '@react-three/fiber';
import { memo } from 'react';
import { NoToneMapping } from 'three';
import { useStagePanes, type StagedFigure } from '../state/stagePanes.ts';
import { useView } from '../state/hooks.ts';
import { useMap } from '../state/mapStore.ts';
import { ContextWatch } from './ContextWatch.tsx';
import { FigureObject } from './figure/FigureObject.tsx';
import { PaneLoop } from './PaneLoop.tsx';
import { referenceObject } from './reference/lateReferences.ts';
import { Studio } from './Studio.tsx';

const renderer = {
  antialias: true,
  alpha: true,
  toneMapping: NoToneMapping,
  powerPreference: 'high-performance',
} as const;
const measuring = { scroll: false, debounce: 0 } as const;
const behindPanes = { position: 'absolute', inset: 0, pointerEvents: 'none' } as const;

/**
 * The one canvas, behind all panes. It never takes the pointer: panes do. Memoised: at each of its renders R3F
 * sets the renderer up again.
 */
export const Stage = memo(() => (
  <Canvas
    frameloop="demand"
    dpr={[1, 2]}
    gl={renderer}
    style={behindPanes}
    resize={measuring}
    onCreated={quietShaderLogs}
    aria-hidden
  >
    <AdaptiveDpr />
    <ContextWatch />
    <Studio />
    <Figures />
    <References />
    <PaneLoop />
  </Canvas>
));

/** Asking for the log of each program makes the page wait for its building; only a developer reads it. */
function quietShaderLogs({ gl }: RootState): void {
  // Only cuts have clipping planes of their own.
  gl.localClippingEnabled = true;
  gl.debug.checkShaderErrors = import.meta.env.DEV;
}

function Figures() {
  const panes = useStagePanes();
  const layout = useView((view) => view.layout);
  const overlayOpacity = useView((view) => view.overlayOpacity);
  const mode = useView((view) => (layout === 'overlay' ? view.overlayMode : null));
  const isOverShown = useView((view) => view.isOverShown);
  return panes.flatMap(({ figures, lead }) =>
    figures.map((staged: StagedFigure) => {
      const isOver = layout === 'overlay' && staged !== lead;
      return (
        <FigureObject
          key={staged.derived.figure.id}
          staged={staged}
          opacity={isOver && mode === 'blend' ? overlayOpacity : 1}
          isOverlaid={isOver}
          isVisible={mode !== 'blink' || isOver === isOverShown}
        />
      );
    }),
  );
}

/** References in the order of the list: a later one is drawn over an earlier one. */
function References() {
  const panes = useStagePanes();
  const mapped = useMap(({ map }) => (map?.isWhole ? map.figure : null));
  const ReferenceObject = referenceObject();
  return panes.flatMap(({ lead, references }) =>
    references.flatMap((staged, order) => {
      const { model, slot, reference } = staged;
      // A ghost over a map would change its colours.
      const isInTheWay = reference.placement === 'over' && lead.derived.figure.id === mapped;
      return model && ReferenceObject && !isInTheWay
        ? [<ReferenceObject key={slot} staged={staged} model={model} order={order} />]
        : [];
    }),
  );
}
