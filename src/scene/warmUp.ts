import {
  BoxGeometry,
  BufferAttribute,
  Bone,
  DataTexture,
  DoubleSide,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  Skeleton,
  SkinnedMesh,
  Sprite,
  SpriteMaterial,
  type BufferGeometry,
  type Material,
  type Object3D,
} from 'three';
import { clayMaterial } from './figure/surfaces.ts';

/** Materials whose programs nearly every figure needs. */
const createSurfaces = (picture: DataTexture): readonly Material[] => [
  clayMaterial,
  new MeshStandardMaterial({ side: DoubleSide }),
  new MeshStandardMaterial({ map: picture }),
  new MeshStandardMaterial({ map: picture, side: DoubleSide }),
];

function skinnedBox(box: BufferGeometry, material: Material): SkinnedMesh {
  const mesh = new SkinnedMesh(box, material);
  const bone = new Bone();
  mesh.add(bone);
  mesh.bind(new Skeleton([bone]));
  return mesh;
}

/** A box that can be drawn skinned and not. */
function boxWithSkin(): BufferGeometry {
  const box = new BoxGeometry();
  const { count } = box.getAttribute('position');
  box.setAttribute('skinIndex', new BufferAttribute(new Uint16Array(4 * count), 4));
  box.setAttribute('skinWeight', new BufferAttribute(new Float32Array(4 * count).fill(0.25), 4));
  return box;
}

/** Boxes under every material, skinned and not, and a sprite: nothing to see, all to build. The likeliest first. */
export function createSpecimens(): readonly Object3D[] {
  const picture = new DataTexture(new Uint8Array(4).fill(255), 1, 1);
  picture.needsUpdate = true;
  const box = boxWithSkin();
  const surfaces = createSurfaces(picture);
  const shade = new MeshBasicMaterial({
    map: picture,
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
  });
  const specimens = [
    new Mesh(box, shade),
    ...surfaces.map((material) => new Mesh(box, material)),
    ...surfaces.map((material) => skinnedBox(box, material)),
    new Sprite(new SpriteMaterial({ map: picture, transparent: true, depthWrite: false })),
  ];
  for (const specimen of specimens) specimen.traverse((object) => (object.frustumCulled = false));
  return specimens;
}
