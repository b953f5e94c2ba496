import { Mesh, SkinnedMesh, type BufferGeometry, type Material, type Object3D } from 'three';
import * as SkeletonUtils from 'three/addons/utils/SkeletonUtils.js';
import type { PosedBody } from '../../core/figures/figureReport.ts';
import type { SurfaceId } from '../../state/viewStore.ts';
import { fileNodeOf } from './gltfDrawing.ts';
import { clayMaterial, depthOnlyMaterial, seeThrough, wireMaterial } from './surfaces.ts';

/** One mesh as drawn, with the meshes laid over it: its wires, or its depth alone when it is seen through. */
interface DrawnMesh {
  readonly mesh: Mesh;
  readonly authored: Material | Material[];
  readonly node: number | null;
  companion: Mesh | null;
}

/**
 * A figure on the stage: its own objects and skeleton over the geometry, materials and textures that all figures
 * of the file share. Disposing of it leaves those alone.
 */
export class FigureInstance {
  readonly root: Object3D;
  private readonly nodes: readonly (readonly [number, Object3D])[];
  private readonly meshes: readonly DrawnMesh[];
  private owned: Material[] = [];

  constructor(scene: Object3D) {
    this.root = SkeletonUtils.clone(scene);
    const nodes: [number, Object3D][] = [];
    const meshes: DrawnMesh[] = [];
    this.root.traverse((object) => {
      const node: unknown = object.userData['fileNode'];
      if (typeof node === 'number') nodes.push([node, object]);
      if (object instanceof Mesh) meshes.push(drawnMesh(object as Mesh));
    });
    this.nodes = nodes;
    this.meshes = meshes;
  }

  /** Puts every node where the analysis has it and shows the body's meshes alone. */
  pose(body: PosedBody, meshNodes: ReadonlySet<number>): void {
    for (const [node, object] of this.nodes) {
      const matrix = body.localMatrices[node];
      if (!matrix) continue;
      object.matrixAutoUpdate = false;
      object.matrix.fromArray(matrix);
      object.matrixWorldNeedsUpdate = true;
    }
    for (const { mesh, node } of this.meshes) {
      mesh.visible = node !== null && meshNodes.has(node);
      const weights = node === null ? [] : (body.morphWeights[node] ?? []);
      weights.forEach((weight, i) => {
        if (mesh.morphTargetInfluences) mesh.morphTargetInfluences[i] = weight;
      });
    }
  }

  /** Draws it on one layer alone, so that only that pane's camera sees it. */
  setLayer(layer: number): void {
    this.root.traverse((object) => object.layers.set(layer));
  }

  setSurface(surface: SurfaceId, opacity: number): void {
    this.freeMaterials();
    const layers = this.root.layers.mask;
    for (const drawn of this.meshes) {
      const base = surface === 'authored' ? drawn.authored : clayMaterial;
      const isSolid = opacity >= 1;
      drawn.mesh.material = isSolid ? base : this.own(base, opacity);
      drawn.mesh.renderOrder = isSolid ? 0 : 2;
      const over = isSolid ? (surface === 'wireframe' ? wireMaterial : null) : depthOnlyMaterial;
      setCompanion(drawn, over, layers);
    }
    // A figure laid over others is seen whole: what stands before it no longer hides it.
    const first = opacity < 1 ? this.meshes.find(({ mesh }) => mesh.visible)?.companion : null;
    if (first) first.onBeforeRender = (renderer) => renderer.clearDepth();
  }

  dispose(): void {
    this.freeMaterials();
    for (const { mesh } of this.meshes) if (mesh instanceof SkinnedMesh) mesh.skeleton.dispose();
    this.root.removeFromParent();
  }

  private own(base: Material | Material[], opacity: number): Material | Material[] {
    const copies = (Array.isArray(base) ? base : [base]).map((each) => seeThrough(each, opacity));
    this.owned.push(...copies);
    return Array.isArray(base) ? copies : copies[0]!;
  }

  private freeMaterials(): void {
    for (const material of this.owned) material.dispose();
    this.owned = [];
  }
}

function drawnMesh(mesh: Mesh): DrawnMesh {
  // A posed body leaves the bounds of its rest pose, and a whole figure is in view nearly always.
  mesh.frustumCulled = false;
  const geometry: BufferGeometry = mesh.geometry;
  // Files without normals ask for flat shading, which their own material does; clay wants smooth ones.
  if (!geometry.hasAttribute('normal')) geometry.computeVertexNormals();
  return { mesh, authored: mesh.material, node: fileNodeOf(mesh), companion: null };
}

function setCompanion(drawn: DrawnMesh, material: Material | null, layerMask: number): void {
  drawn.companion?.removeFromParent();
  drawn.companion = null;
  if (!material) return;
  const { mesh } = drawn;
  const companion =
    mesh instanceof SkinnedMesh
      ? new SkinnedMesh(mesh.geometry, material)
      : new Mesh(mesh.geometry, material);
  if (mesh instanceof SkinnedMesh) (companion as SkinnedMesh).bind(mesh.skeleton, mesh.bindMatrix);
  if (mesh.morphTargetInfluences) companion.morphTargetInfluences = mesh.morphTargetInfluences;
  companion.frustumCulled = false;
  companion.renderOrder = 1;
  companion.layers.mask = layerMask;
  drawn.companion = companion;
  mesh.add(companion);
}
