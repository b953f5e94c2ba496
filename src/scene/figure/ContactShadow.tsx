import { useEffect, useMemo } from 'react';
import {
  DataTexture,
  DoubleSide,
  LinearFilter,
  Matrix4,
  MeshBasicMaterial,
  PlaneGeometry,
  RGBAFormat,
  Vector3,
  type Mesh,
} from 'three';
import type { Footprint } from '../../core/figures/figureReport.ts';
import { centreOf, sizeOf } from '../../core/geometry/boxes.ts';
import { layerOfPane } from '../layers.ts';
import { splitColor, useTokens } from '../tokens.ts';

const unitPlane = new PlaneGeometry(1, 1).rotateX(Math.PI / 2);

interface ContactShadowProps {
  readonly footprint: Footprint | null;
  /** From the footprint's coordinates to what it is drawn in. */
  readonly toParent: Matrix4;
  readonly pane: number;
}

/** Where a body is near the ground it is darker there; from the footprint that was measured with the pose. */
export function ContactShadow({ footprint, toParent, pane }: ContactShadowProps) {
  const texture = useMemo(() => footprint && footprintTexture(footprint), [footprint]);
  useEffect(() => () => texture?.dispose(), [texture]);
  const { shadow } = useTokens();
  const material = useMemo(() => shadowMaterial(texture, shadow), [texture, shadow]);
  useEffect(() => () => material.dispose(), [material]);
  const matrix = useMemo(() => footprint && shadowMatrix(toParent, footprint), [toParent, footprint]);
  if (!matrix) return null;
  const setLayer = (mesh: Mesh | null): void => mesh?.layers.set(layerOfPane(pane));
  return (
    <mesh
      ref={setLayer}
      geometry={unitPlane}
      material={material}
      matrix={matrix}
      matrixAutoUpdate={false}
      renderOrder={-1}
      frustumCulled={false}
    />
  );
}

function footprintTexture({ size, cover }: Footprint): DataTexture {
  const pixels = new Uint8Array(size * size * 4);
  cover.forEach((value, i) => pixels.set([255, 255, 255, value], 4 * i));
  const texture = new DataTexture(pixels, size, size, RGBAFormat);
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.flipY = false;
  texture.needsUpdate = true;
  return texture;
}

function shadowMaterial(map: DataTexture | null, shadow: string): MeshBasicMaterial {
  const { color, opacity } = splitColor(shadow);
  return new MeshBasicMaterial({
    map,
    color,
    opacity,
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
  });
}

/** Puts the unit square on the footprint's area, on the ground. */
function shadowMatrix(toParent: Matrix4, { area, toUpright }: Footprint): Matrix4 {
  const [x, , z] = centreOf(area);
  const [width, , depth] = sizeOf(area);
  const onGround = new Matrix4().makeTranslation(x, area.min[1], z).scale(new Vector3(width, 1, depth));
  return toParent.clone().multiply(new Matrix4().fromArray(toUpright).transpose()).multiply(onGround);
}
