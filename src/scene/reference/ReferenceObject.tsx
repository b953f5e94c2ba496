import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { Matrix4, type BufferGeometry, type Group } from 'three';
import type { ReferenceModel } from '../../core/project/derivedReference.ts';
import type { ReferenceColor, ReferencePlacement } from '../../core/project/reference.ts';
import type { StagedReference } from '../../state/stagePanes.ts';
import { wantFrame } from '../../state/stageStore.ts';
import { ContactShadow } from '../figure/ContactShadow.tsx';
import { GroundShade } from '../figure/GroundShade.tsx';
import { layerOfPane } from '../layers.ts';
import { surfaceGeometry } from '../surfaceGeometry.ts';
import { useTokens, type SceneTokens } from '../tokens.ts';
import { clayLook, ghostLook, outlineLook, type ReferenceLook } from './referenceLooks.ts';
import { placeReference } from './referencePlaces.ts';

export interface ReferenceObjectProps {
  readonly staged: StagedReference;
  readonly model: ReferenceModel;
  /** Its place among the references of the pane. */
  readonly order: number;
}

/** Clay is bright in every theme. */
const clayColors: Readonly<Record<ReferenceColor, string>> = {
  clay: '#b4b1ab',
  rose: '#bd9b9f',
  violet: '#a49fba',
  sand: '#bcae8d',
  sage: '#a2ae98',
};

/** Darker than figures, which are seen through them. */
const ghostColors: Readonly<Record<ReferenceColor, string>> = {
  clay: '#8a929c',
  rose: '#c0697b',
  violet: '#8371cf',
  sand: '#b39842',
  sage: '#7aa05a',
};

/** Lines have to stand out from the backdrop, which the theme sees to. */
const tokenOf: Readonly<Record<ReferenceColor, keyof SceneTokens>> = {
  clay: 'referenceClay',
  rose: 'referenceRose',
  violet: 'referenceViolet',
  sand: 'referenceSand',
  sage: 'referenceSage',
};

/** A reference body in its place, with its shadow where it stands on the ground by itself. */
export function ReferenceObject({ staged, model, order }: ReferenceObjectProps) {
  const { reference, placement, asideMm, isTurning, axis } = staged;
  const { placement: kind, opacity, color } = reference;
  const lineColor = useTokens()[tokenOf[color]];
  const geometry = useMemo(() => surfaceGeometry(model), [model]);
  useEffect(() => () => geometry.dispose(), [geometry]);
  const look = useMemo(
    () => lookOf(kind, { geometry, color, lineColor, opacity, order }),
    [kind, geometry, color, lineColor, opacity, order],
  );
  useEffect(() => () => look.dispose(), [look]);

  const group = useRef<Group>(null);
  // Before the next frame, or that one would be drawn in vain.
  useLayoutEffect(
    () => placeReference(group.current!, staged),
    // oxlint-disable-next-line react/exhaustive-deps -- where it stands, not all that is told of it
    [placement.pane, placement.xMm, placement.factor, asideMm, isTurning],
  );
  useLayoutEffect(() => {
    for (const mesh of look.meshes) mesh.layers.set(layerOfPane(placement.pane));
    wantFrame();
  }, [look, placement.pane]);

  const toAxis = useMemo(() => new Matrix4().makeTranslation(-axis[0], 0, -axis[2]), [axis]);
  return (
    <group ref={group}>
      <group position={[-axis[0], 0, -axis[2]]}>
        {look.meshes.map((mesh) => (
          <primitive key={mesh.id} object={mesh} dispose={null} />
        ))}
      </group>
      {kind === 'beside' && (
        <>
          <ContactShadow footprint={model.footprint} toParent={toAxis} pane={placement.pane} />
          <GroundShade footprint={model.footprint} factor={1} position={[0, 0, 0]} pane={placement.pane} />
        </>
      )}
    </group>
  );
}

interface LookWish {
  readonly geometry: BufferGeometry;
  readonly color: ReferenceColor;
  readonly lineColor: string;
  readonly opacity: number;
  readonly order: number;
}

function lookOf(
  kind: ReferencePlacement,
  { geometry, color, lineColor, opacity, order }: LookWish,
): ReferenceLook {
  switch (kind) {
    case 'beside':
      return clayLook(geometry, clayColors[color]);
    case 'over':
      return ghostLook(geometry, ghostColors[color], opacity, order);
    case 'behind':
      return outlineLook(geometry, lineColor, order);
  }
}
