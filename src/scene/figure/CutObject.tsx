import { useEffect, useLayoutEffect, useMemo } from 'react';
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  Group,
  Mesh,
  MeshBasicMaterial,
  Plane,
  Vector3,
} from 'three';
import type { Placement } from '../../core/project/arrange.ts';
import type { FigureSection } from '../../state/sectionStore.ts';
import { wantFrame } from '../../state/stageStore.ts';
import { layerOfPane } from '../layers.ts';
import { surfaceGeometry } from '../surfaceGeometry.ts';
import { useTokens } from '../tokens.ts';
import { clayMaterial, depthOnlyMaterial } from './surfaces.ts';

interface CutObjectProps {
  readonly section: FigureSection;
  readonly placement: Placement;
  /** Below 1 it lies over others, which are seen through it. */
  readonly opacity: number;
}

/** A figure of clay without what lies above the cut, which is closed. */
export function CutObject({ section, placement, opacity }: CutObjectProps) {
  const { surface, cap, outline } = section;
  const { accent } = useTokens();
  const body = useMemo(() => meshOf(surfaceGeometry(surface), clayMaterial.clone()), [surface]);
  useEffect(() => () => dispose(body), [body]);
  const front = useMemo(() => frontOf(body.geometry), [body]);
  useEffect(() => () => front.material.dispose(), [front]);
  const lid = useMemo(() => {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(cap.positions, 3));
    geometry.setIndex(new BufferAttribute(cap.indices, 1));
    return meshOf(geometry, new MeshBasicMaterial({ color: new Color(accent), side: DoubleSide }));
  }, [cap, accent]);
  useEffect(() => () => dispose(lid), [lid]);
  const group = useMemo(() => new Group().add(front, body, lid), [front, body, lid]);

  useLayoutEffect(() => {
    const { xMm, factor, pane } = placement;
    group.position.set(xMm, 0, 0);
    group.scale.setScalar(factor);
    group.traverse((object) => object.layers.set(layerOfPane(pane)));
    const { origin, normal } = outline.plane;
    const through = new Vector3(...origin).multiplyScalar(factor).add(new Vector3(xMm, 0, 0));
    // What lies on the normal's side is not drawn.
    const below = new Plane().setFromNormalAndCoplanarPoint(new Vector3(...normal).negate(), through);
    for (const { material } of [front, body]) material.clippingPlanes = [below];
    wantFrame();
  }, [group, front, body, placement, outline]);

  useLayoutEffect(() => {
    const isSolid = opacity >= 1;
    front.visible = !isSolid;
    for (const mesh of [body, lid]) {
      const { material } = mesh;
      mesh.renderOrder = isSolid ? 0 : 2;
      material.opacity = opacity;
      // Its program is another one then.
      material.needsUpdate = material.transparent === isSolid;
      material.transparent = !isSolid;
    }
    wantFrame();
  }, [front, body, lid, opacity]);
  return <primitive object={group} dispose={null} />;
}

/** Fills depth before what is see-through, over all that was drawn before. */
function frontOf(geometry: BufferGeometry) {
  const mesh = meshOf(geometry, depthOnlyMaterial.clone());
  mesh.renderOrder = 1;
  mesh.onBeforeRender = (renderer) => renderer.clearDepth();
  return mesh;
}

function meshOf<Paint extends Mesh['material']>(geometry: BufferGeometry, material: Paint) {
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  return mesh;
}

function dispose({
  geometry,
  material,
}: ReturnType<typeof meshOf<MeshBasicMaterial | typeof clayMaterial>>): void {
  geometry.dispose();
  material.dispose();
}
