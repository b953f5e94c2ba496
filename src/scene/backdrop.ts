import {
  BufferGeometry,
  Color,
  Float32BufferAttribute,
  Mesh,
  OrthographicCamera,
  Scene,
  ShaderMaterial,
  SRGBColorSpace,
  type WebGLRenderer,
} from 'three';
import { splitColor, type SceneTokens } from './tokens.ts';

const vertexShader = `
  varying vec2 place;
  void main() {
    place = position.xy * 0.5 + 0.5;
    gl_Position = vec4(position.xy, 0.0, 1.0);
  }
`;

/** An ellipse of 60 % by 62 % of the pane, its middle a little above the pane's; the grain hides the steps between dark greys. */
const fragmentShader = `
  uniform vec3 middle;
  uniform vec3 edge;
  varying vec2 place;
  float grain(vec2 p) {
    return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715)))) - 0.5;
  }
  void main() {
    float away = clamp(length((place - vec2(0.5, 0.54)) / vec2(0.6, 0.62)), 0.0, 1.0);
    gl_FragColor = vec4(mix(middle, edge, away) + grain(gl_FragCoord.xy) / 255.0, 1.0);
  }
`;

/** The wall behind a pane: a soft light on its middle, in the theme's greys. */
export class Backdrop {
  private readonly scene = new Scene();
  private readonly camera = new OrthographicCamera();
  private readonly geometry = new BufferGeometry();
  private readonly material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: { middle: { value: new Color() }, edge: { value: new Color() } },
    depthTest: false,
    depthWrite: false,
  });

  constructor() {
    // One triangle that covers the whole picture.
    this.geometry.setAttribute('position', new Float32BufferAttribute([-1, -1, 0, 3, -1, 0, -1, 3, 0], 3));
    const wall = new Mesh(this.geometry, this.material);
    wall.frustumCulled = false;
    this.scene.add(wall);
  }

  /** Fills the renderer's present viewport. */
  render(renderer: WebGLRenderer, tokens: SceneTokens): void {
    this.setColor('middle', tokens.backdropMiddle);
    this.setColor('edge', tokens.backdropEdge);
    renderer.render(this.scene, this.camera);
  }

  dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }

  /** The shader writes the page's own values, which are not linear. */
  private setColor(name: 'middle' | 'edge', css: string): void {
    const color = this.material.uniforms[name]!.value as Color;
    const { r, g, b } = new Color(splitColor(css).color).getRGB(new Color(), SRGBColorSpace);
    color.setRGB(r, g, b);
  }
}
