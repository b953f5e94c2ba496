import { BufferAttribute, BufferGeometry, Mesh, SkinnedMesh, type Material, type Object3D } from 'three';
import * as SkeletonUtils from 'three/addons/utils/SkeletonUtils.js';
import type { PosedBody } from '../../core/figures/figureReport.ts';
import { pickTriangles } from '../../core/meshes/pickTriangles.ts';
import type { SurfaceId } from '../../state/viewStore.ts';
import { fileNodeOf, filePrimitiveOf, ownFileNodeOf } from './figureDrawing.ts';
import { clayMaterial, depthOnlyMaterial, seeThrough, wireMaterial } from './surfaces.ts';

/** One mesh as drawn, with the meshes laid over it: its wires, or its depth alone when it is seen through. */
interface DrawnMesh {
  readonly mesh: Mesh;
  readonly authored: Material | Material[];
  /** Shared with all figures of the file; of `part` only some triangles are shown, by a geometry of its own. */
  readonly whole: BufferGeometry;
  part: { readonly triangles: Uint32Array; readonly geometry: BufferGeometry } | null;
  readonly node: number | null;
  readonly primitive: number;
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
      const node = ownFileNodeOf(object);
      if (node !== null) nodes.push([node, object]);
      if (object instanceof Mesh) meshes.push(drawnMesh(object as Mesh));
    });
    this.nodes = nodes;
    this.meshes = meshes;
  }

  /** Puts every node where the analysis has it and shows the body's meshes and triangles alone. */
  pose(body: PosedBody, meshNodes: ReadonlySet<number>): void {
    for (const [node, object] of this.nodes) {
      const matrix = body.localMatrices[node];
      if (!matrix) continue;
      object.matrixAutoUpdate = false;
      object.matrix.fromArray(matrix);
      object.matrixWorldNeedsUpdate = true;
    }
    for (const drawn of this.meshes) {
      const { mesh, node, primitive } = drawn;
      mesh.visible = node !== null && meshNodes.has(node);
      const part = body.shown.find((each) => each.node === node && each.primitive === primitive);
      showPart(drawn, part?.triangles ?? null);
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
    for (const drawn of this.meshes) {
      if (drawn.mesh instanceof SkinnedMesh) drawn.mesh.skeleton.dispose();
      showPart(drawn, null);
    }
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
  return {
    mesh,
    authored: mesh.material,
    whole: geometry,
    part: null,
    node: fileNodeOf(mesh),
    primitive: filePrimitiveOf(mesh),
    companion: null,
  };
}

/** Shows only some triangles of a mesh; null: all. */
function showPart(drawn: DrawnMesh, triangles: Uint32Array | null): void {
  if (triangles === (drawn.part?.triangles ?? null)) return;
  const { mesh, whole, part: before } = drawn;
  drawn.part = triangles && { triangles, geometry: partOf(whole, triangles) };
  mesh.geometry = drawn.part?.geometry ?? whole;
  if (drawn.companion) drawn.companion.geometry = mesh.geometry;
  if (!before) return;
  // What it shares with the whole must stay on the graphics card when it goes.
  for (const name of Object.keys(before.geometry.attributes)) before.geometry.deleteAttribute(name);
  before.geometry.dispose();
}

/** A geometry over the same vertices with some of the triangles. */
function partOf(whole: BufferGeometry, triangles: Uint32Array): BufferGeometry {
  const part = new BufferGeometry();
  for (const [name, attribute] of Object.entries(whole.attributes)) part.setAttribute(name, attribute);
  part.morphAttributes = whole.morphAttributes;
  part.morphTargetsRelative = whole.morphTargetsRelative;
  const indices = whole.index ? Uint32Array.from(whole.index.array) : null;
  part.setIndex(new BufferAttribute(pickTriangles(indices, triangles), 1));
  return part;
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
