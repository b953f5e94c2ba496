import type { Rig } from '../../../src/core/rigs/rig.ts';
import type { SyntheticRig } from './syntheticRig.ts';

/** What a test compares: the convention and the nodes of all joints, with their names to be read in a failure. */
export interface Mapping {
  readonly convention: string;
  readonly joints: Readonly<Record<string, string>>;
}

/** What was found; a skeleton not taken for a humanoid gives the reason in place of the convention. */
export function mappingOf(found: Rig, { nodes }: Pick<SyntheticRig, 'nodes'>): Mapping {
  if (found.kind !== 'humanoid') return { convention: JSON.stringify(found), joints: {} };
  const joints = Object.entries(found.joints).map(
    ([joint, { node }]) => [joint, describeNode(nodes, node)] as const,
  );
  return { convention: found.convention, joints: Object.fromEntries(joints) };
}

export function expectedMapping({ nodes, expected }: SyntheticRig, convention: string): Mapping {
  const joints = [...expected].map(([joint, node]) => [joint, describeNode(nodes, node)] as const);
  return { convention, joints: Object.fromEntries(joints) };
}

const describeNode = (nodes: SyntheticRig['nodes'], number: number): string =>
  `${number} ${nodes.find(({ node }) => node === number)?.name ?? ''}`;
