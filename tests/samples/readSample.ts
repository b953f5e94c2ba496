import { readFileSync } from 'node:fs';
import { NodeIO, type Accessor, type Document, type Primitive } from '@gltf-transform/core';
import type { Vec3 } from '../../src/core/geometry/vectors.ts';
import { humanoidJoints, type HumanoidJoint } from '../../src/core/rigs/humanoid.ts';
import type { SampleDescription } from '../../scripts/samples/file/describeSample.ts';

export const modelsFolder = new URL('../../public/models/', import.meta.url);

/** The description that stands beside a sample's file. */
export const readDescription = (id: string): SampleDescription =>
  JSON.parse(readFileSync(new URL(`${id}.model.json`, modelsFolder), 'utf8')) as SampleDescription;

/** A sample read back from its file, in life-size mm above its soles. */
export interface ReadSample {
  readonly document: Document;
  readonly stated: SampleDescription;
  readonly points: readonly Vec3[];
  readonly normals: readonly Vec3[];
  readonly triangles: readonly (readonly [number, number, number])[];
  readonly joints: Readonly<Record<HumanoidJoint, Vec3>>;
}

function rowsOf(accessor: Accessor | null): number[][] {
  if (!accessor) throw new Error('an accessor is missing');
  return [...Array(accessor.getCount()).keys()].map((i) => accessor.getElement(i, []));
}

export const primitiveOf = (document: Document, mesh: string): Primitive => {
  const found = document
    .getRoot()
    .listMeshes()
    .find((candidate) => candidate.getName() === mesh);
  const primitive = found?.listPrimitives()[0];
  if (!primitive) throw new Error(`no mesh ${mesh}`);
  return primitive;
};

export const nodeOf = (document: Document, name: string) => {
  const found = document
    .getRoot()
    .listNodes()
    .find((node) => node.getName() === name);
  if (!found) throw new Error(`no node ${name}`);
  return found;
};

export async function readSample(id: string): Promise<ReadSample> {
  const stated = readDescription(id);
  const document = await new NodeIO().readBinary(readFileSync(new URL(stated.file, modelsFolder)));
  const mmPerMetre = (1000 * stated.statureMm) / stated.heightModelledMm;
  const solesM = (stated.base?.thicknessMm ?? 0) / 1000;
  const lifeSize = ([x = 0, y = 0, z = 0]: readonly number[]): Vec3 => [
    x * mmPerMetre,
    (y - solesM) * mmPerMetre,
    z * mmPerMetre,
  ];
  const primitive = primitiveOf(document, 'mannequin');
  const indices = rowsOf(primitive.getIndices()).flat();
  return {
    document,
    stated,
    points: rowsOf(primitive.getAttribute('POSITION')).map(lifeSize),
    normals: rowsOf(primitive.getAttribute('NORMAL')) as unknown as Vec3[],
    triangles: indices.flatMap((a, i) =>
      i % 3 === 0 ? [[a, indices[i + 1] ?? 0, indices[i + 2] ?? 0] as const] : [],
    ),
    joints: Object.fromEntries(
      humanoidJoints.map((joint) => [joint, lifeSize(nodeOf(document, joint).getWorldTranslation())]),
    ) as Record<HumanoidJoint, Vec3>,
  };
}

/** Joints and weights of each vertex: those with a weight, by name, in parts of 1. */
export function weightsOf({ document }: ReadSample): readonly ReadonlyMap<HumanoidJoint, number>[] {
  const primitive = primitiveOf(document, 'mannequin');
  const weights = rowsOf(primitive.getAttribute('WEIGHTS_0'));
  const names =
    document
      .getRoot()
      .listSkins()[0]
      ?.listJoints()
      .map((joint) => joint.getName() as HumanoidJoint) ?? [];
  return rowsOf(primitive.getAttribute('JOINTS_0')).map((joints, vertex) => {
    const own = new Map<HumanoidJoint, number>();
    joints.forEach((joint, i) => {
      const [name, weight = 0] = [names[joint], weights[vertex]?.[i]];
      if (name && weight > 0) own.set(name, (own.get(name) ?? 0) + weight);
    });
    return own;
  });
}
