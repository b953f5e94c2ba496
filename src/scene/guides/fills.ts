import {
  BufferGeometry,
  Color,
  DoubleSide,
  Float32BufferAttribute,
  Mesh,
  MeshBasicMaterial,
  Points,
  PointsMaterial,
  SRGBColorSpace,
  type MeshBasicMaterialParameters,
} from 'three';
import type { GuideMark, GuidePlane } from '../../core/guides/guide.ts';
import { splitColor, type SceneTokens } from '../tokens.ts';
import { styleLooks, type StyleLook } from './styles.ts';

const trianglesOf = (planes: readonly GuidePlane[]): number[] =>
  planes.flatMap(({ corners: [first, ...rest] }) =>
    rest.slice(1).flatMap((corner, i) => [...first!, ...rest[i]!, ...corner]),
  );

/**
 * Convex polygons of one style and space, filled faintly, or wholly in colours of their own. The caller disposes of
 * geometry and material.
 */
export function drawPlanes(planes: readonly GuidePlane[], tokens: SceneTokens): readonly Mesh[] {
  const look = styleLooks[planes[0]!.style];
  const [own, plain] = [planes.filter(({ color }) => color), planes.filter(({ color }) => !color)];
  const { color, opacity } = splitColor(tokens[look.color]);
  return [
    ...(plain.length > 0 ? [filled(plain, look, { color, opacity: opacity * look.opacity * 0.18 })] : []),
    ...(own.length > 0 ? [filled(own, look, { vertexColors: true })] : []),
  ];
}

function filled(planes: readonly GuidePlane[], look: StyleLook, paint: MeshBasicMaterialParameters): Mesh {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(trianglesOf(planes), 3));
  if (paint.vertexColors) {
    const colors = planes.flatMap(({ corners, color }) => {
      const { r, g, b } = new Color().setRGB(
        color![0] / 255,
        color![1] / 255,
        color![2] / 255,
        SRGBColorSpace,
      );
      return Array.from({ length: 3 * (corners.length - 2) }, () => [r, g, b]).flat();
    });
    geometry.setAttribute('color', new Float32BufferAttribute(colors, 3));
  }
  const material = new MeshBasicMaterial({
    ...paint,
    transparent: true,
    side: DoubleSide,
    depthTest: look.isInScene,
    depthWrite: false,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 8;
  return mesh;
}

/** Dots of one style and space, of a fixed size on the screen. The caller disposes of geometry and material. */
export function drawMarks(marks: readonly GuideMark[], tokens: SceneTokens): Points {
  const geometry = new BufferGeometry();
  geometry.setAttribute(
    'position',
    new Float32BufferAttribute(
      marks.flatMap(({ at }) => at),
      3,
    ),
  );
  const look = styleLooks[marks[0]!.style];
  const { color } = splitColor(tokens[look.color]);
  const material = new PointsMaterial({
    color,
    opacity: look.opacity,
    size: 9,
    sizeAttenuation: false,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
  // A disc with a dark rim, which parts it from a light figure, in place of the square that points are.
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <color_fragment>',
      `#include <color_fragment>
       float away = length(gl_PointCoord - 0.5);
       diffuseColor.rgb *= 1.0 - 0.85 * smoothstep(0.26, 0.34, away);
       diffuseColor.a *= 1.0 - smoothstep(0.42, 0.5, away);`,
    );
  };
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  points.renderOrder = 11;
  return points;
}
