import { useEffect, useLayoutEffect, useMemo } from 'react';
import { BufferAttribute, Mesh, MeshStandardMaterial, SRGBColorSpace, Color } from 'three';
import type { Placement } from '../../core/project/arrange.ts';
import { distanceColours } from '../../core/surfaceMap/distanceColours.ts';
import { dropFar } from '../../core/surfaceMap/dropFar.ts';
import type { SurfaceMap } from '../../state/mapStore.ts';
import { wantFrame } from '../../state/stageStore.ts';
import { layerOfPane } from '../layers.ts';
import { surfaceGeometry } from '../surfaceGeometry.ts';

/** A byte of sRGB as three counts light. */
const linear = Float32Array.from(
  { length: 256 },
  (_, byte) => new Color().setRGB(byte / 255, 0, 0, SRGBColorSpace).r,
);

interface MapObjectProps {
  readonly map: SurfaceMap;
  readonly placement: Placement;
}

/** A figure's surface coloured by its distances, where the figure stands. */
export function MapObject({ map, placement }: MapObjectProps) {
  const { surface, distances, scale, farMm } = map;
  const mesh = useMemo(() => {
    const geometry = surfaceGeometry(surface);
    geometry.setAttribute('color', new BufferAttribute(new Float32Array(surface.positions.length), 3));
    const material = new MeshStandardMaterial({ vertexColors: true, roughness: 0.95, metalness: 0 });
    const made = new Mesh(geometry, material);
    made.frustumCulled = false;
    return made;
  }, [surface]);
  useEffect(
    () => () => {
      mesh.geometry.dispose();
      mesh.material.dispose();
    },
    [mesh],
  );
  useLayoutEffect(() => {
    const color = mesh.geometry.getAttribute('color') as BufferAttribute;
    distanceColours(dropFar(distances, farMm), scale).forEach((byte, i) => (color.array[i] = linear[byte]!));
    color.needsUpdate = true;
    wantFrame();
    // A map that is filled further is another object over the same numbers.
  }, [mesh, map, distances, scale, farMm]);
  useLayoutEffect(() => {
    mesh.layers.set(layerOfPane(placement.pane));
    mesh.position.set(placement.xMm, 0, 0);
    mesh.scale.setScalar(placement.factor);
    wantFrame();
  }, [mesh, placement.pane, placement.xMm, placement.factor]);
  return <primitive object={mesh} dispose={null} />;
}
