import type { GLTF } from '@gltf-transform/core';
import { meshoptOf } from './meshopt.ts';

const draco = 'KHR_draco_mesh_compression';
const meshopt = 'EXT_meshopt_compression';
const bodySemantics = /^(POSITION|JOINTS_[01]|WEIGHTS_[01])$/;

/** The address under which the decoder finds each buffer's bytes. */
export const bufferAddress = (index: number): string => `buffer-${index}`;

/**
 * A document with only what a body is made of: positions, joints and weights, morph targets, skins, animations.
 * Colours, pictures, normals and texture coordinates are left to the drawing. Everything keeps its number;
 * accessors and buffer views that nothing uses any more become empty ones, which cost nothing to decode.
 */
export function bodyDocument(json: GLTF.IGLTF): GLTF.IGLTF {
  const meshes = (json.meshes ?? []).map((mesh) => ({
    ...mesh,
    primitives: mesh.primitives.map(bodyPrimitive),
  }));
  const { skins = [], animations = [] } = json;
  const usedAccessors = new Set<number | undefined>([
    ...meshes.flatMap(({ primitives }) => primitives.flatMap(accessorsOf)),
    ...skins.map(({ inverseBindMatrices }) => inverseBindMatrices),
    ...animations.flatMap(({ samplers }) => samplers.flatMap(({ input, output }) => [input, output])),
  ]);
  const accessors = (json.accessors ?? []).map((accessor, index) =>
    usedAccessors.has(index) ? withSparseOffsets(accessor) : emptyAccessor,
  );
  const dracoViews = meshes.flatMap(({ primitives }) => primitives.flatMap(dracoViewOf));
  const usedViews = new Set<number | undefined>([...accessors.flatMap(viewsOf), ...dracoViews]);
  const bufferViews = (json.bufferViews ?? []).map((view, index) =>
    usedViews.has(index) ? bodyView(view) : { buffer: view.buffer, byteLength: 0 },
  );
  return {
    asset: { version: '2.0' },
    extensionsUsed: [
      ...(dracoViews.length > 0 ? [draco] : []),
      ...(bufferViews.some(meshoptOf) ? [meshopt] : []),
    ],
    ...(json.scene === undefined ? {} : { scene: json.scene }),
    scenes: json.scenes ?? [],
    nodes: (json.nodes ?? []).map(({ camera: _camera, extensions: _extensions, ...node }) => node),
    meshes,
    skins,
    animations,
    accessors,
    bufferViews,
    buffers: (json.buffers ?? []).map(({ byteLength }, index) => ({ byteLength, uri: bufferAddress(index) })),
  };
}

type AttributeMap = Readonly<Record<string, number>>;

interface DracoData {
  readonly bufferView: number;
  readonly attributes: AttributeMap;
}

const dracoOf = ({ extensions }: GLTF.IMeshPrimitive): DracoData | undefined =>
  extensions?.[draco] as DracoData | undefined;

const dracoViewOf = (primitive: GLTF.IMeshPrimitive): readonly number[] => {
  const data = dracoOf(primitive);
  return data ? [data.bufferView] : [];
};

function bodyPrimitive(primitive: GLTF.IMeshPrimitive): GLTF.IMeshPrimitive {
  const { mode, indices, attributes, targets = [] } = primitive;
  const compressed = dracoOf(primitive);
  return {
    ...(mode === undefined ? {} : { mode }),
    ...(indices === undefined ? {} : { indices }),
    attributes: bodyAttributes(attributes),
    targets: targets.map(bodyAttributes),
    ...(compressed
      ? {
          extensions: {
            [draco]: {
              bufferView: compressed.bufferView,
              attributes: bodyAttributes(compressed.attributes),
            },
          },
        }
      : {}),
  };
}

const bodyAttributes = (attributes: AttributeMap): Record<string, number> =>
  Object.fromEntries(Object.entries(attributes).filter(([semantic]) => bodySemantics.test(semantic)));

const accessorsOf = ({ attributes, indices, targets = [] }: GLTF.IMeshPrimitive): readonly number[] => [
  ...Object.values(attributes),
  ...targets.flatMap((target) => Object.values(target)),
  ...(indices === undefined ? [] : [indices]),
];

const emptyAccessor: GLTF.IAccessor = { componentType: 5121, type: 'SCALAR', count: 0 };

/** With the offsets of sparse data written out, since glTF-Transform would take the accessor's own for them. */
export const withSparseOffsets = (accessor: GLTF.IAccessor): GLTF.IAccessor =>
  accessor.sparse
    ? {
        ...accessor,
        sparse: {
          ...accessor.sparse,
          indices: { byteOffset: 0, ...accessor.sparse.indices },
          values: { byteOffset: 0, ...accessor.sparse.values },
        },
      }
    : accessor;

const viewsOf = ({ bufferView, sparse }: GLTF.IAccessor): readonly (number | undefined)[] => [
  bufferView,
  sparse?.indices.bufferView,
  sparse?.values.bufferView,
];

/** KHR_meshopt_compression has the same fields as EXT_meshopt_compression, which is the name that is known. */
const bodyView = (view: GLTF.IBufferView): GLTF.IBufferView => {
  const { extensions: _, ...plain } = view;
  const compressed = meshoptOf(view);
  return compressed ? { ...plain, extensions: { [meshopt]: compressed } } : plain;
};
