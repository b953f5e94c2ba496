import * as fc from 'fast-check';
import { PropertyBinding } from 'three';
import { describe, expect, it } from 'vitest';
import type { Convention } from '../../../src/core/rigs/conventions/convention.ts';
import { conventions } from '../../../src/core/rigs/conventions/index.ts';
import { recognizeRig } from '../../../src/core/rigs/index.ts';
import { conventionRig, mirroredMap, moved, renamed, shuffled, withHelpers } from './syntheticRig.ts';
import { expectMapped } from './expectMapped.ts';
import { anyMotion } from './anyMotion.ts';

const threeName = (name: string): string => PropertyBinding.sanitizeNodeName(name);

/** What tools do to names. */
const renamings: readonly (readonly [string, (name: string, index: number) => string])[] = [
  ['as in the file', (name) => name],
  ['as GLTFLoader makes them', threeName],
  ['as GLTFLoader makes namesakes of them', (name) => `${threeName(name)}_1`],
  ['with a namespace', (name) => `hero:${name}`],
  ['below an armature', (name) => `Armature|${name}`],
  ['with a prefix that lost its colon', (name) => threeName(`hero:${name}`)],
  ['as Blender names a copy of them', (name) => `${name}.001`],
  ['as Sketchfab numbers them', (name, index) => `${name}_${String(index).padStart(3, '0')}`],
  [
    'as Sketchfab numbers them and GLTFLoader reads them',
    (name, index) => `${threeName(name)}_0${String(index)}`,
  ],
  ['in capitals', (name) => name.toUpperCase()],
];

it('has unique ids and a source for every convention', () => {
  expect(new Set(conventions.map(({ id }) => id)).size).toBe(conventions.length);
  for (const { label, source } of conventions) expect(label.length * source.length).toBeGreaterThan(0);
});

describe.each(conventions.map((convention: Convention) => [convention.id, convention] as const))(
  '%s',
  (id, convention) => {
    const rig = withHelpers(conventionRig(convention));

    it.each(renamings)('is mapped fully %s', (_, rename) => {
      const nodes = rig.nodes.map((node) => ({ ...node, name: rename(node.name, node.node) }));
      expectMapped(recognizeRig(nodes, null), { nodes, expected: rig.expected }, id);
    });

    it('is mapped fully wherever it stands, at any size, in any order of nodes', () => {
      fc.assert(
        fc.property(
          anyMotion,
          fc.array(fc.nat(), { minLength: rig.nodes.length, maxLength: rig.nodes.length }),
          (move, keys) => {
            const other = shuffled(moved(rig, move), keys);
            expectMapped(recognizeRig(other.nodes, null), other, id);
          },
        ),
        { numRuns: 20 },
      );
    });

    it('changes sides when mirrored, since its feet then point the other way for its names', () => {
      const mirrored = moved(rig, ([x, y, z]) => [-x, y, z]);
      const found = recognizeRig(mirrored.nodes, null);
      expect(found.kind === 'humanoid' && found.sidesSwapped).toBe(true);
      expectMapped(found, { ...mirrored, expected: mirroredMap(rig.expected) }, id);
    });

    it('is mapped by words alone as well, but for what its words do not say', () => {
      const said = new Map(rig.expected);
      if (id === 'character-creator') said.delete('neck'); // "NeckTwist01" reads as a twist
      expectMapped(recognizeRig(rig.nodes, null, []), { ...rig, expected: said }, 'hierarchy');
      const three = renamed({ ...rig, expected: said }, threeName);
      expectMapped(recognizeRig(three.nodes, null, []), three, 'hierarchy');
    });

    it('is mapped by its form alone, without any name', () => {
      const opaque = renamed(rig, () => '');
      expectMapped(recognizeRig(opaque.nodes, null), opaque, 'hierarchy');
    });
  },
);
