import { AdaptiveDpr } from '@react-three/drei/core/AdaptiveDpr';
import { Canvas } from '@react-three/fiber';
import { NoToneMapping } from 'three';
import { useStagePanes, type StagedFigure } from '../state/stagePanes.ts';
import { useView } from '../state/hooks.ts';
import { ContextWatch } from './ContextWatch.tsx';
import { ContactShadow } from './figure/ContactShadow.tsx';
import { FigureObject } from './figure/FigureObject.tsx';
import { GroundShade } from './figure/GroundShade.tsx';
import { PaneLoop } from './PaneLoop.tsx';
import { Studio } from './Studio.tsx';

/** The one canvas, behind all panes. It never takes the pointer: panes do. */
export function Stage() {
  return (
    <Canvas
      frameloop="demand"
      dpr={[1, 2]}
      gl={{ antialias: true, alpha: true, toneMapping: NoToneMapping, powerPreference: 'high-performance' }}
      style={{ position: 'absolute', inset: 0, pointerEvents: 'none' }}
      resize={{ scroll: false, debounce: 0 }}
      aria-hidden
    >
      <AdaptiveDpr />
      <ContextWatch />
      <Studio />
      <Figures />
      <PaneLoop />
    </Canvas>
  );
}

function Figures() {
  const panes = useStagePanes();
  const layout = useView((view) => view.layout);
  const overlayOpacity = useView((view) => view.overlayOpacity);
  return panes.flatMap(({ figures, lead }) =>
    figures.map((staged: StagedFigure) => {
      const isOver = layout === 'overlay' && staged !== lead;
      return (
        <group key={staged.derived.figure.id}>
          <FigureObject staged={staged} opacity={isOver ? overlayOpacity : 1} />
          <ContactShadow staged={staged} />
          <GroundShade staged={staged} />
        </group>
      );
    }),
  );
}
