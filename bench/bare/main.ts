/** The least that shows a GLB or an STL with three.js: what the app is measured against. `?width=…&height=…` in pixels. */
import {
  ACESFilmicToneMapping,
  Box3,
  Color,
  DirectionalLight,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  PMREMGenerator,
  Scene,
  type Object3D,
  Sphere,
  WebGLRenderer,
} from 'three';
import { RoomEnvironment } from 'three/addons/environments/RoomEnvironment.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { STLLoader } from 'three/addons/loaders/STLLoader.js';

const query = new URLSearchParams(location.search);
const width = Number(query.get('width') ?? innerWidth);
const height = Number(query.get('height') ?? innerHeight);

const canvas = document.querySelector('canvas')!;
const renderer = new WebGLRenderer({ canvas, antialias: true });
renderer.toneMapping = ACESFilmicToneMapping;
renderer.setSize(width, height);

const scene = new Scene();
scene.background = new Color(0x888888);
scene.environment = new PMREMGenerator(renderer).fromScene(new RoomEnvironment()).texture;
scene.add(new DirectionalLight());
const camera = new PerspectiveCamera(30, width / height);
renderer.render(scene, camera);

document.querySelector('input')!.addEventListener('change', (event) => {
  const file = (event.target as HTMLInputElement).files?.[0];
  if (file) void show(file);
});

async function load(file: File): Promise<Object3D> {
  const bytes = await file.arrayBuffer();
  if (file.name.endsWith('.stl')) return new Mesh(new STLLoader().parse(bytes), new MeshStandardMaterial());
  return (await new GLTFLoader().parseAsync(bytes, '')).scene;
}

async function show(file: File): Promise<void> {
  const figure = await load(file);
  scene.add(figure);
  const { center, radius } = new Box3().setFromObject(figure).getBoundingSphere(new Sphere());
  camera.position.set(center.x, center.y, center.z + 4 * radius);
  camera.lookAt(center);
  renderer.render(scene, camera);
  performance.mark('maquette:shown');
}
