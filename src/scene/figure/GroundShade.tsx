import { useEffect, useMemo } from 'react';
import { CanvasTexture, SpriteMaterial, Vector3, type Camera, type Sprite } from 'three';
import type { Footprint } from '../../core/figures/figureReport.ts';
import type { Vec3 } from '../../core/geometry/vectors.ts';
import { layerOfPane } from '../layers.ts';
import { splitColor, useTokens } from '../tokens.ts';

/** Height of the shade, as a share of its width, and its width as a multiple of the feet's. */
const flatness = 0.1;
const widths = 1.7;

let texture: CanvasTexture | null = null;

/** A round shade that fades to its rim, drawn once for all. */
function shadeTexture(): CanvasTexture {
  if (texture) return texture;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  const context = canvas.getContext('2d')!;
  const shade = context.createRadialGradient(32, 32, 0, 32, 32, 32);
  shade.addColorStop(0, '#ffff');
  shade.addColorStop(0.5, '#fff6');
  shade.addColorStop(1, '#fff0');
  context.fillStyle = shade;
  context.fillRect(0, 0, 64, 64);
  texture = new CanvasTexture(canvas);
  return texture;
}

const direction = new Vector3();

interface GroundShadeProps {
  readonly footprint: Footprint | null;
  /** Millimetres of the scene in one of the footprint. */
  readonly factor: number;
  readonly position: Vec3;
  readonly pane: number;
}

/** The contact shadow is a line to one who looks along the ground; this shade stands in for it from there. */
export function GroundShade({ footprint, factor, position, pane }: GroundShadeProps) {
  const { color, opacity } = splitColor(useTokens().shadow);
  const material = useMemo(
    () => new SpriteMaterial({ map: shadeTexture(), color, transparent: true, depthWrite: false }),
    [color],
  );
  useEffect(() => () => material.dispose(), [material]);
  if (!footprint) return null;
  const width = (footprint.area.max[0] - footprint.area.min[0]) * widths * factor;
  const prepare = (sprite: Sprite | null): void => {
    sprite?.layers.set(layerOfPane(pane));
    if (sprite)
      sprite.onBeforeRender = (_renderer, _scene, camera: Camera) => {
        const steepness = Math.abs(camera.getWorldDirection(direction).y);
        material.opacity = opacity * 0.8 * Math.max(0, 1 - steepness * 2.5);
      };
  };
  return (
    <sprite
      ref={prepare}
      material={material}
      position={position}
      scale={[width, width * flatness, 1]}
      renderOrder={-1}
    />
  );
}
