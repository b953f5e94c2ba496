import type { Mat4 } from '../../core/geometry/matrices.ts';
import type { UnitId } from '../../core/scales/units.ts';

/** A model part of a 3MF (3MF Core Specification 1.3, §3 and §4), in the unit of the whole file. */
export interface ModelPart {
  readonly path: string;
  readonly unit: ModelUnit;
  /** Texts of its metadata by their names. */
  readonly metadata: ReadonlyMap<string, string>;
  readonly objects: ReadonlyMap<string, ModelObject>;
  readonly groups: ReadonlyMap<string, ColorGroup>;
  readonly items: readonly Placement[];
}

/** What one in a model stands for: so many of a unit of ours. */
export interface ModelUnit {
  readonly id: UnitId;
  readonly times: number;
}

export interface ModelObject {
  readonly id: string;
  readonly name: string;
  /** What the file has it for: `model`, `support`, `other`, … */
  readonly type: string;
  /** Colour of what has none of its own: a group and a number in it; null where there is none. */
  readonly group: string | null;
  readonly groupIndex: number;
  readonly mesh: ModelMesh | null;
  readonly components: readonly Placement[];
}

/** An object put somewhere: in another object, or on the plate. */
export interface Placement {
  readonly object: string;
  /** The part that the object is in; null: the one that says so. */
  readonly path: string | null;
  readonly transform: Mat4 | null;
}

export interface ModelMesh {
  /** 3 per vertex. */
  readonly positions: Float32Array<ArrayBuffer>;
  /** 3 per triangle, all below the number of vertices. */
  readonly indices: Uint32Array<ArrayBuffer>;
  /** Null where no triangle has any. */
  readonly properties: TriangleProperties | null;
}

/** Which colours the corners of triangles have, in numbers from 1; 0 stands for none. */
export interface TriangleProperties {
  /** Groups that triangles name. */
  readonly groupIds: readonly string[];
  /** One per triangle: number in `groupIds`; 0: the object's own group. */
  readonly groups: Uint32Array<ArrayBuffer>;
  /** 3 per triangle: number in the group. */
  readonly corners: Uint32Array<ArrayBuffer>;
}

/** Colours of a list of materials, which fill whole triangles, or of a list for corners, which run into each other. */
export interface ColorGroup {
  readonly kind: 'materials' | 'colors';
  /** 8 bits each of red, green, blue and alpha, sRGB. */
  readonly colors: readonly number[];
  /** Names of the materials; empty for colours. */
  readonly names: readonly string[];
}
