import { Color, MeshBasicMaterial, MeshStandardMaterial, type Material } from 'three';

/** One matte material for all, so that form is judged without paint: plasticine, slightly warm. */
export const clayMaterial = new MeshStandardMaterial({
  color: new Color('#d8d5cf'),
  roughness: 0.82,
  metalness: 0,
});

/** Thin wires over clay; pushed towards the viewer by the clay's own offset. */
export const wireMaterial = new MeshBasicMaterial({
  color: new Color('#22262b'),
  wireframe: true,
  transparent: true,
  opacity: 0.35,
  depthWrite: false,
  polygonOffset: true,
  polygonOffsetFactor: -1,
  polygonOffsetUnits: -1,
});

/** Fills depth before a see-through figure is blended, so that only its front shows and not its insides. */
export const depthOnlyMaterial = new MeshBasicMaterial({ colorWrite: false, transparent: true });

/** A copy that is blended over what stands behind it. The caller disposes of it. */
export function seeThrough(material: Material, opacity: number): Material {
  const copy = material.clone();
  copy.transparent = true;
  copy.opacity = opacity;
  copy.depthWrite = true;
  return copy;
}
