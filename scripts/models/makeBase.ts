import { CylinderGeometry } from 'three';
import type { ShadedMesh } from '../../src/formats/save/gltf/writeRiggedGlb.ts';
import type { RoundBase } from './model.ts';

/** A miniature's round base standing on y = 0, mm. */
export function makeBase({ diameterMm, thicknessMm, slopeMm }: RoundBase): ShadedMesh {
  const foot = diameterMm / 2;
  const disc = new CylinderGeometry(foot - slopeMm, foot, thicknessMm, 128).translate(0, thicknessMm / 2, 0);
  return {
    positions: Float32Array.from(disc.getAttribute('position').array),
    normals: Float32Array.from(disc.getAttribute('normal').array),
    indices: Uint32Array.from(disc.getIndex()?.array ?? []),
  };
}
