import { BufferGeometry, Mesh, Texture, type Material, type Object3D } from 'three';

/**
 * A file's scenes as three objects, each mesh marked with the node and the primitive that it stands for. Shared by
 * all its figures.
 */
export interface FigureDrawing {
  readonly scenes: readonly Object3D[];
  readonly dispose: () => void;
}

/** Marks an object with the number of its node in the file. */
export const markNode = (object: Object3D, node: number): void => {
  object.userData['fileNode'] = node;
};

/** Marks a mesh with the number of its primitive in the file's mesh. */
export const markPrimitive = (object: Object3D, primitive: number): void => {
  object.userData['filePrimitive'] = primitive;
};

/** The number of the node that an object is, or belongs to; null outside any. */
export function fileNodeOf(object: Object3D | null): number | null {
  for (let each = object; each; each = each.parent) {
    const node = ownFileNodeOf(each);
    if (node !== null) return node;
  }
  return null;
}

/** The number of the node that an object is; null where it is none. */
export function ownFileNodeOf({ userData }: Object3D): number | null {
  const node: unknown = userData['fileNode'];
  return typeof node === 'number' ? node : null;
}

export function filePrimitiveOf({ userData }: Object3D): number {
  const primitive: unknown = userData['filePrimitive'];
  return typeof primitive === 'number' ? primitive : 0;
}

/** Disposes of the geometries, materials and textures below an object. */
export function disposeTree(root: Object3D): void {
  root.traverse((object) => {
    if (!(object instanceof Mesh)) return;
    if (object.geometry instanceof BufferGeometry) object.geometry.dispose();
    const { material } = object as Mesh;
    for (const each of Array.isArray(material) ? material : [material]) disposeMaterial(each);
  });
}

function disposeMaterial(material: Material): void {
  for (const value of Object.values(material) as unknown[]) {
    if (!(value instanceof Texture)) continue;
    const image: unknown = value.image;
    value.dispose();
    if (image instanceof ImageBitmap) image.close();
  }
  material.dispose();
}
