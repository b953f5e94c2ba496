import { lazy, Suspense, useEffect, useLayoutEffect, useMemo } from 'react';
import { Matrix4, Vector3 } from 'three';
import type { StagedFigure } from '../../state/stagePanes.ts';
import { useProject, useView } from '../../state/hooks.ts';
import { shownMap, useMap } from '../../state/mapStore.ts';
import { sectionOf, useSections } from '../../state/sectionStore.ts';
import { wantFrame } from '../../state/stageStore.ts';
import { drawingOf } from '../drawingLibrary.ts';
import { layerOfPane } from '../layers.ts';
import type { OverlaidData } from '../splitFigures.ts';
import { ContactShadow } from './ContactShadow.tsx';
import { FigureInstance } from './figureInstance.ts';
import { GroundShade } from './GroundShade.tsx';

const MapObject = lazy(async () => ({ default: (await import('./MapObject.tsx')).MapObject }));

const CutObject = lazy(async () => ({ default: (await import('./CutObject.tsx')).CutObject }));

interface FigureObjectProps {
  readonly staged: StagedFigure;
  readonly opacity: number;
  /** Whether it lies over the active figure in Overlay. */
  readonly isOverlaid: boolean;
  readonly isVisible: boolean;
}

/** One figure in its place, in the pose that was measured, with its shadow. */
export function FigureObject({ staged, opacity, isOverlaid, isVisible }: FigureObjectProps) {
  const { derived, placement } = staged;
  const { figure, report, posed } = derived;
  const surface = useView((view) => view.surface);
  const scene = drawingOf(figure.file.sha256)?.scenes[posed.choice.scene] ?? null;
  const instance = useMemo(() => scene && new FigureInstance(scene), [scene]);
  useEffect(() => () => instance?.dispose(), [instance]);

  // Before the next frame, or that one would be drawn in vain.
  useLayoutEffect(() => {
    const body = report.scenes[posed.choice.scene]?.bodies[posed.choice.body];
    instance?.pose(posed, new Set(body?.meshNodes));
    wantFrame();
  }, [instance, posed, report]);

  useLayoutEffect(() => {
    instance?.setLayer(layerOfPane(placement.pane));
    instance?.setSurface(surface, opacity);
    wantFrame();
  }, [instance, placement.pane, surface, opacity]);

  const matrix = useMemo(
    () =>
      new Matrix4()
        .makeTranslation(placement.xMm, 0, 0)
        .scale(new Vector3().setScalar(placement.factor))
        .multiply(new Matrix4().fromArray(derived.fileToLife)),
    [placement.xMm, placement.factor, derived.fileToLife],
  );
  const map = useMap((state) => shownMap(figure.id, state));
  const isCapped = useProject(({ section }) => section.isCapped);
  const cut = useSections((state) => (isCapped && !map ? sectionOf(figure.id, state) : null));
  const { footprint } = posed;
  return (
    <group visible={isVisible} userData={{ isOverlaid } satisfies OverlaidData}>
      <Suspense fallback={null}>
        {map && <MapObject map={map} placement={placement} />}
        {cut && <CutObject section={cut} placement={placement} opacity={opacity} />}
      </Suspense>
      {instance && (
        <group visible={!map && !cut} matrix={matrix} matrixAutoUpdate={false}>
          <primitive object={instance.root} dispose={null} />
        </group>
      )}
      <ContactShadow footprint={footprint} toParent={matrix} pane={placement.pane} />
      <GroundShade
        footprint={footprint}
        factor={matrix.getMaxScaleOnAxis()}
        position={[placement.xMm, -derived.baseHeightMm * placement.factor, 0]}
        pane={placement.pane}
      />
    </group>
  );
}
