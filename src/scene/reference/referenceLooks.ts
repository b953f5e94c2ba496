import {
  Color,
  DoubleSide,
  Mesh,
  MeshStandardMaterial,
  ShaderMaterial,
  Vector2,
  Vector4,
  type BufferGeometry,
  type WebGLRenderer,
} from 'three';
import { depthOnlyMaterial } from '../figure/surfaces.ts';

/** How a reference is drawn: its meshes, in the order in which they are drawn, and how to let go of them. */
export interface ReferenceLook {
  readonly meshes: readonly Mesh[];
  readonly dispose: () => void;
}

function meshOf(geometry: BufferGeometry, material: Mesh['material'], renderOrder: number): Mesh {
  const mesh = new Mesh(geometry, material);
  // A whole body is in view nearly always.
  mesh.frustumCulled = false;
  mesh.renderOrder = renderOrder;
  return mesh;
}

/** Matt, as the clay of figures, and a little darker than theirs, so that these come first. */
export function clayLook(geometry: BufferGeometry, color: string): ReferenceLook {
  const material = new MeshStandardMaterial({ color: new Color(color), roughness: 0.86, metalness: 0 });
  return { meshes: [meshOf(geometry, material, 0)], dispose: () => material.dispose() };
}

/** A ghost's opacity is multiplied by so much at its rim and where it faces the viewer, so that one sees into it. */
const atRim = 1.6;
const facingViewer = 0.7;

const ghostFragment = `
  float facing = abs(dot(geometryViewDir, geometryNormal));
  gl_FragColor.a = min(1.0, gl_FragColor.a * mix(${atRim.toFixed(2)}, ${facingViewer.toFixed(2)}, sqrt(facing)));
  #include <dithering_fragment>
`;

/**
 * A ghost over the figure: only its front, by a pass of depth before, whole whatever stands before it, dense at the rim and
 * thin where it faces the viewer. `order`: its place among the ghosts.
 */
export function ghostLook(
  geometry: BufferGeometry,
  color: string,
  opacity: number,
  order: number,
): ReferenceLook {
  const material = new MeshStandardMaterial({
    color: new Color(color),
    roughness: 0.7,
    metalness: 0,
    transparent: true,
    opacity,
  });
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace('#include <dithering_fragment>', ghostFragment);
  };
  // After all figures, those of Overlay too, and before guides.
  const first = 3 + order * 0.02;
  const depth = meshOf(geometry, depthOnlyMaterial, first);
  depth.onBeforeRender = (renderer) => renderer.clearDepth();
  return { meshes: [depth, meshOf(geometry, material, first + 0.01)], dispose: () => material.dispose() };
}

/** Thickness of an outline, CSS px. */
const outlinePx = 1.75;

const maskVertex = `
  void main() {
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
    gl_Position.z = -0.9 * gl_Position.w;
  }
`;

/** Pushed outwards on the screen, and further away than the mask. */
const outlineVertex = `
  uniform vec2 viewport;
  uniform float thickness;
  void main() {
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
    vec2 outwards = (projectionMatrix * vec4(normalMatrix * normal, 0.0)).xy * viewport;
    float size = max(length(outwards), 1e-6);
    gl_Position.xy += outwards / size * 2.0 * thickness / viewport * gl_Position.w;
    gl_Position.z = 0.9 * gl_Position.w;
  }
`;

const outlineFragment = `
  uniform vec3 color;
  void main() {
    gl_FragColor = vec4(color, 1.0);
    #include <colorspace_fragment>
  }
`;

const noFragment = 'void main() { gl_FragColor = vec4(0.0); }';

const maskMaterial = new ShaderMaterial({
  vertexShader: maskVertex,
  fragmentShader: noFragment,
  colorWrite: false,
  side: DoubleSide,
});

const place = new Vector4();

function noteViewport(renderer: WebGLRenderer, { uniforms }: ShaderMaterial): void {
  renderer.getCurrentViewport(place);
  (uniforms['viewport']!.value as Vector2).set(place.z, place.w);
  uniforms['thickness']!.value = outlinePx * renderer.getPixelRatio();
}

/**
 * The outline of a body behind its figure, seen from anywhere: all of it is masked by depth, a body grown by the outline's
 * thickness is drawn outside of the mask alone, and the depth of both is given back before figures are drawn.
 */
export function outlineLook(geometry: BufferGeometry, color: string, order: number): ReferenceLook {
  const material = new ShaderMaterial({
    vertexShader: outlineVertex,
    fragmentShader: outlineFragment,
    uniforms: {
      viewport: { value: new Vector2(1, 1) },
      thickness: { value: outlinePx },
      color: { value: new Color(color) },
    },
    side: DoubleSide,
  });
  const first = -100 + 2 * order;
  const mask = meshOf(geometry, maskMaterial, first);
  const line = meshOf(geometry, material, first + 1);
  line.onBeforeRender = (renderer) => {
    noteViewport(renderer, material);
    material.uniformsNeedUpdate = true;
  };
  line.onAfterRender = (renderer) => renderer.clearDepth();
  return { meshes: [mask, line], dispose: () => material.dispose() };
}
