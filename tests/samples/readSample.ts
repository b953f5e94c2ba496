import { readFileSync } from 'node:fs';
import { NodeIO, type Accessor, type Document, type Primitive } from '@gltf-transform/core';
import type { ModelDescription } from '../../scripts/models/describeModel.ts';
import type { Vec3 } from '../../src/core/geometry/vectors.ts';

export const modelsFolder = new URL('../../public/models/', import.meta.url);

/** The description that stands beside a sample's file. */
export const readDescription = (id: string): ModelDescription =>
  JSON.parse(readFileSync(new URL(`${id}.model.json`, modelsFolder), 'utf8')) as ModelDescription;

/** A sample read back from its file as it is bound, arms 45° from hanging, in life-size mm above its soles. */
export interface ReadSample {
  readonly document: Document;
  readonly stated: ModelDescription;
  readonly points: readonly Vec3[];
  readonly normals: readonly Vec3[];
  readonly triangles: readonly (readonly [number, number, number])[];
  /** Where bones begin, by their names. */
  readonly joints: ReadonlyMap<string, Vec3>;
}

function rowsOf(accessor: Accessor | null): number[][] {
  if (!accessor) throw new Error('an accessor is missing');
  return [...Array(accessor.getCount()).keys()].map((i) => accessor.getElement(i, []));
}

const primitiveOf = (document: Document, mesh: string): Primitive => {
  const found = document
    .getRoot()
    .listMeshes()
    .find((candidate) => candidate.getName() === mesh);
  const primitive = found?.listPrimitives()[0];
  if (!primitive) throw new Error(`no mesh ${mesh}`);
  return primitive;
};

export async function readSample(id: string): Promise<ReadSample> {
  const stated = readDescription(id);
  const document = await new NodeIO().readBinary(readFileSync(new URL(stated.file, modelsFolder)));
  const lifeSize = ([x = 0, y = 0, z = 0]: readonly number[]): Vec3 => {
    const mmPerMetre = 1000 * stated.scaleN;
    return [x * mmPerMetre, y * mmPerMetre, z * mmPerMetre];
  };
  const primitive = primitiveOf(document, 'body');
  const indices = rowsOf(primitive.getIndices()).flat();
  const skin = document.getRoot().listSkins()[0]!;
  const inverseBind = rowsOf(skin.getInverseBindMatrices());
  return {
    document,
    stated,
    points: rowsOf(primitive.getAttribute('POSITION')).map(lifeSize),
    normals: rowsOf(primitive.getAttribute('NORMAL')) as unknown as readonly Vec3[],
    triangles: indices.flatMap((_, i) =>
      i % 3 === 0 ? [indices.slice(i, i + 3) as unknown as readonly [number, number, number]] : [],
    ),
    // The bind pose only moves joints: its inverse has their places.
    joints: new Map(
      skin
        .listJoints()
        .map((node, i) => [node.getName(), lifeSize(inverseBind[i]!.slice(12, 15).map((metres) => -metres))]),
    ),
  };
}

/** The joints that move each vertex, by name, in parts of 1. */
export function weightsOf({ document, joints }: ReadSample): readonly ReadonlyMap<string, number>[] {
  const primitive = primitiveOf(document, 'body');
  const weights = rowsOf(primitive.getAttribute('WEIGHTS_0'));
  const names = [...joints.keys()];
  return rowsOf(primitive.getAttribute('JOINTS_0')).map(
    (places, vertex) =>
      new Map(
        places.flatMap((place, i) => {
          const weight = weights[vertex]![i]!;
          return weight > 0 ? [[names[place]!, weight] as const] : [];
        }),
      ),
  );
}
