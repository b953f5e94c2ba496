import {
  LoadingManager,
  Mesh,
  SkinnedMesh,
  type BufferAttribute,
  type Object3D,
  type WebGLRenderer,
} from 'three';
import { GLTFLoader, type GLTF } from 'three/addons/loaders/GLTFLoader.js';
import { disposeTree, markNode, markPrimitive, type FigureDrawing } from './figureDrawing.ts';

/** What a drawing is made from: bytes that passed the reader's checks, and where its side files are. */
export interface GltfSource {
  readonly main: ArrayBuffer;
  readonly isText: boolean;
  /** Extensions that the file uses; decoders are loaded for these alone. */
  readonly extensions: readonly string[];
  /** Side files by the address that the file names them by; an address that is not here is never fetched. */
  readonly sideFiles: ReadonlyMap<string, Blob>;
}

/** Stands for an image that is missing: one grey pixel, so that the shape shows all the same. */
const greyPixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==';

/** Builds the three objects of a glTF. Throws what GLTFLoader throws; the reader has refused broken files before. */
export async function loadGltfDrawing(source: GltfSource, renderer: WebGLRenderer): Promise<FigureDrawing> {
  const addresses = [...source.sideFiles].map(([name, blob]) => [name, URL.createObjectURL(blob)] as const);
  const manager = new LoadingManager();
  const byName = new Map(addresses);
  manager.setURLModifier((url) => {
    if (url.startsWith('data:') || url.startsWith('blob:')) return url;
    return byName.get(url) ?? greyPixel;
  });
  try {
    const { loader, close } = await createLoader(manager, source.extensions, renderer);
    const content = source.isText ? new TextDecoder().decode(source.main) : source.main;
    const gltf = await loader.parseAsync(content, '').finally(close);
    await markNodes(gltf);
    gltf.scenes.forEach(clampJoints);
    return { scenes: gltf.scenes, dispose: () => gltf.scenes.forEach(disposeTree) };
  } finally {
    for (const [, url] of addresses) URL.revokeObjectURL(url);
  }
}

async function createLoader(
  manager: LoadingManager,
  extensions: readonly string[],
  renderer: WebGLRenderer,
): Promise<{ readonly loader: GLTFLoader; readonly close: () => void }> {
  const loader = new GLTFLoader(manager);
  const closers: (() => void)[] = [];
  if (extensions.includes('KHR_draco_mesh_compression')) {
    const { DRACOLoader } = await import('three/addons/loaders/DRACOLoader.js');
    const draco = new DRACOLoader();
    loader.setDRACOLoader(draco);
    closers.push(() => draco.dispose());
  }
  if (extensions.includes('KHR_texture_basisu')) {
    const { KTX2Loader } = await import('three/addons/loaders/KTX2Loader.js');
    const ktx2 = new KTX2Loader().detectSupport(renderer);
    // Its decoder is the app's own, its textures are the file's: only these go by the file's addresses.
    await ktx2.init();
    ktx2.manager = manager;
    loader.setKTX2Loader(ktx2);
    closers.push(() => ktx2.dispose());
  }
  if (extensions.some((name) => name.endsWith('_meshopt_compression'))) {
    const { MeshoptDecoder } = await import('three/addons/libs/meshopt_decoder.module.js');
    loader.setMeshoptDecoder(MeshoptDecoder);
  }
  return { loader, close: () => closers.forEach((close) => close()) };
}

/**
 * Writes each node's and primitive's number into its object, where clones of the object keep it. The parser is asked node by node:
 * its own list of associations holds the nodes of one scene alone.
 */
async function markNodes({ parser }: GLTF): Promise<void> {
  const { nodes = [] } = parser.json as { readonly nodes?: readonly unknown[] };
  const objects = await Promise.all(
    nodes.map((_, node) => parser.getDependency('node', node) as Promise<Object3D>),
  );
  objects.forEach((object, node) => {
    markNode(object, node);
    object.traverse((each) => {
      const primitive = each instanceof Mesh ? parser.associations.get(each)?.primitives : undefined;
      if (primitive !== undefined) markPrimitive(each, primitive);
    });
  });
}

/** A plain loop: the array of a large figure has millions of numbers. */
function hasBeyond(numbers: ArrayLike<number>, last: number): boolean {
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > last) return true;
  return false;
}

/** Brings joint numbers beyond the skin to its last joint, as the analysis does. */
function clampJoints(root: Object3D): void {
  root.traverse((object) => {
    if (!(object instanceof SkinnedMesh)) return;
    const { geometry, skeleton } = object as SkinnedMesh;
    const joints = geometry.getAttribute('skinIndex') as BufferAttribute | undefined;
    const last = skeleton.bones.length - 1;
    if (!joints || !hasBeyond(joints.array, last)) return;
    for (let i = 0; i < joints.count; i++)
      for (let c = 0; c < 4; c++) joints.setComponent(i, c, Math.min(joints.getComponent(i, c), last));
  });
}
