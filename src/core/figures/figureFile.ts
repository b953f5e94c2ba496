import type { Axis } from '../geometry/axes.ts';
import type { Mat4 } from '../geometry/matrices.ts';
import type { Quat, Vec3 } from '../geometry/vectors.ts';
import type { HumanoidJoint } from '../rigs/humanoid.ts';
import type { UnitId } from '../scales/units.ts';

/**
 * An opened file as plain arrays, in the file's own coordinates and unit: what a format reader gives and what
 * all analysis starts from. It holds nothing that belongs to a renderer.
 */
export interface FigureFile {
  readonly format: string;
  readonly generator: string | null;
  readonly credits: Credits;
  /** The unit that the format or the file declares, or null. */
  readonly declaredUnit: UnitId | null;
  /** Which way is up, and which way figures face, by the format's own rule, or null. */
  readonly declaredUp: Axis | null;
  readonly declaredFacing: Axis | null;
  readonly scenes: readonly FileScene[];
  readonly defaultScene: number;
  readonly nodes: readonly FileNode[];
  readonly meshes: readonly FileMesh[];
  readonly skins: readonly FileSkin[];
  readonly clips: readonly FileClip[];
  /** What the primitives' looks name; empty where the format's own loader draws the file. */
  readonly materials: readonly FileMaterial[];
  /** The map from humanoid joints to nodes that the file itself carries (VRM), or null. */
  readonly humanoid: Readonly<Partial<Record<HumanoidJoint, number>>> | null;
  readonly warnings: readonly FileWarning[];
  /** What was put right while the file was read. */
  readonly repairs: readonly FileRepair[];
}

/** Who made the asset and under what terms, as the file says; null where it says nothing. Never HTML. */
export interface Credits {
  readonly title: string | null;
  readonly author: string | null;
  readonly licence: string | null;
  readonly source: string | null;
  readonly copyright: string | null;
}

export interface FileScene {
  readonly name: string;
  readonly roots: readonly number[];
}

/** A node: its own transform relative to its parent, in the file's unit. */
export interface FileNode {
  readonly name: string;
  readonly parent: number | null;
  readonly translation: Vec3;
  readonly rotation: Quat;
  readonly scale: Vec3;
  readonly mesh: number | null;
  readonly skin: number | null;
  /** Morph weights at rest: the node's, else its mesh's; empty where there are no morphs. */
  readonly morphWeights: readonly number[];
}

export interface FileMesh {
  readonly name: string;
  readonly primitives: readonly FilePrimitive[];
}

/** Triangles; strips and fans are unrolled, points and lines left out. Normalised and quantised data are floats here. */
export interface FilePrimitive {
  /** 3 per vertex. */
  readonly positions: Float32Array;
  /** 3 per triangle, or null where each three vertices in turn are one. */
  readonly indices: Uint32Array | null;
  /** `influences` joint numbers (of the skin's list) per vertex, or null. */
  readonly joints: Uint16Array | null;
  /** `influences` weights per vertex, or null. */
  readonly weights: Float32Array | null;
  /** Influences per vertex: 4 or 8; 0 where not skinned. */
  readonly influences: number;
  /** One array of position offsets, 3 per vertex, per morph target. */
  readonly morphs: readonly Float32Array[];
  /** How it is drawn; null where the format's own loader draws the file. */
  readonly look: PrimitiveLook | null;
}

/**
 * What a primitive's vertices carry besides their places, for formats that are drawn from these arrays. Normals are
 * not kept: `core/meshes` makes them anew when they are wanted.
 */
export interface PrimitiveLook {
  /** Red, green, blue, alpha per vertex, sRGB 0 to 255; or null. */
  readonly colors: Uint8Array | null;
  /** 2 per vertex, v upwards; or null. */
  readonly uvs: Float32Array | null;
  /** Whether its surface is known to be closed and to face outwards, so that nothing shows from behind. */
  readonly isClosed: boolean;
  /** Number in the file's materials; or null. */
  readonly material: number | null;
}

export interface FileMaterial {
  readonly name: string;
  /** Red, green, blue, sRGB 0 to 1. */
  readonly color: readonly [r: number, g: number, b: number];
  /** 0 to 1. */
  readonly opacity: number;
  /** Path of its picture among the files given; or null. */
  readonly image: string | null;
}

export interface FileSkin {
  readonly name: string;
  /** Node numbers, in the order that vertices refer to. */
  readonly joints: readonly number[];
  /** The inverse bind matrix of each joint. */
  readonly inverseBind: readonly Mat4[];
  readonly skeletonRoot: number | null;
}

export interface FileClip {
  readonly name: string;
  readonly durationS: number;
  readonly channels: readonly FileChannel[];
}

export interface FileChannel {
  readonly node: number;
  readonly path: 'translation' | 'rotation' | 'scale' | 'weights';
  readonly interpolation: 'LINEAR' | 'STEP' | 'CUBICSPLINE';
  readonly timesS: Float32Array;
  readonly values: Float32Array;
}

/** Something wrong with a file that did not keep it from opening. The sentence for each code stands in ui/messages. */
export interface FileWarning {
  readonly code:
    | 'missing-image'
    | 'blocked-address'
    | 'unknown-extension'
    | 'joint-out-of-range'
    | 'weights-not-normal'
    | 'not-finite'
    | 'no-triangles'
    | 'opened-as'
    | 'other-files'
    | 'cut-short'
    | 'missing-material'
    | 'parts-left-out';
  /** What it concerns: file names, extension names. */
  readonly names: readonly string[];
}

/** Something that was put right on opening, and how often. The sentence for each code stands in ui/messages. */
export interface FileRepair {
  readonly code:
    | 'vertices-joined'
    | 'faces-turned'
    | 'all-turned'
    | 'zero-area-dropped'
    | 'duplicates-dropped'
    | 'not-finite-dropped'
    | 'bad-faces-dropped'
    | 'polygons-parted'
    | 'weights-mended'
    | 'nan-weights-mended'
    | 'joints-clamped';
  readonly count: number;
}
