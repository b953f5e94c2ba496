import { expect } from 'vitest';
import type { Rig } from '../../../src/core/rigs/rig.ts';
import type { SyntheticRig } from './syntheticRig.ts';

/** Expects a humanoid with exactly these joints at these nodes, all with a confidence. */
export function expectMapped(found: Rig, { nodes, expected }: SyntheticRig, convention?: string): void {
  const nameOf = (number: number | undefined): string =>
    number === undefined ? '–' : `${number} ${nodes.find(({ node }) => node === number)?.name ?? ''}`;
  if (found.kind !== 'humanoid') expect.fail(`not taken for a humanoid: ${JSON.stringify(found)}`);
  const names = Object.fromEntries(
    Object.entries(found.joints).map(([joint, { node }]) => [joint, nameOf(node)]),
  );
  expect(names).toEqual(Object.fromEntries([...expected].map(([joint, node]) => [joint, nameOf(node)])));
  if (convention !== undefined) expect(found.convention).toBe(convention);
  expect(found.confidence).toBeGreaterThan(0.3);
  expect(found.confidence).toBeLessThanOrEqual(1);
}
