import type { GLTF } from '@gltf-transform/core';
import { figureError, type Breakage } from '../../core/figures/figureError.ts';

/** Type and component types (glTF 2.0, table in §3.7.2.1, and KHR_mesh_quantization) of what a body is made of. */
const kinds: readonly (readonly [semantic: RegExp, type: string, components: readonly number[]])[] = [
  [/^POSITION$/, 'VEC3', [5120, 5121, 5122, 5123, 5126]],
  [/^JOINTS_[01]$/, 'VEC4', [5121, 5123]],
  [/^WEIGHTS_[01]$/, 'VEC4', [5121, 5123, 5126]],
];

const indexComponents: readonly number[] = [5121, 5123, 5125];

/**
 * Checks that the accessors of meshes, skins and animations are of the kinds and lengths that belong together.
 * Throws `broken-file`.
 */
export function checkMeshes(json: GLTF.IGLTF, name: string): void {
  const accessorAt = (index: number): GLTF.IAccessor | undefined => json.accessors?.[index];
  const demand = (isRight: boolean, breakage: Breakage, where: string): void => {
    if (!isRight) throw figureError('broken-file', { name, breakage, where });
  };
  const demandKind = (index: number, type: string, components: readonly number[], where: string): void => {
    const accessor = accessorAt(index);
    demand(
      accessor?.type === type && components.includes(accessor.componentType),
      'missing-field',
      `${where} (/accessors/${index})`,
    );
  };
  for (const [meshIndex, mesh] of (json.meshes ?? []).entries())
    for (const [index, primitive] of mesh.primitives.entries()) {
      const where = `/meshes/${meshIndex}/primitives/${index}`;
      const { indices, attributes, targets = [] } = primitive;
      if (indices !== undefined) demandKind(indices, 'SCALAR', indexComponents, where);
      for (const attribute of [attributes, ...targets].flatMap(bodyEntries)) {
        demandKind(attribute.index, attribute.type, attribute.components, where);
        const counts = [attribute.index, attributes.POSITION ?? attribute.index].map(
          (accessor) => accessorAt(accessor)?.count,
        );
        demand(counts[0] === counts[1], 'count-mismatch', where);
      }
    }
  for (const [index, { joints, inverseBindMatrices }] of (json.skins ?? []).entries()) {
    if (inverseBindMatrices === undefined) continue;
    demandKind(inverseBindMatrices, 'MAT4', [5126], `/skins/${index}`);
    const count = accessorAt(inverseBindMatrices)?.count ?? 0;
    demand(count >= joints.length, 'count-mismatch', `/skins/${index}`);
  }
}

const bodyEntries = (attributes: Readonly<Record<string, number>>) =>
  Object.entries(attributes).flatMap(([semantic, index]) => {
    const kind = kinds.find(([pattern]) => pattern.test(semantic));
    return kind ? [{ index, type: kind[1], components: kind[2] }] : [];
  });
