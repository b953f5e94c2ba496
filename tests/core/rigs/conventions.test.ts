import * as fc from 'fast-check';
import { PropertyBinding } from 'three';
import { describe, expect, it } from 'vitest';
import type { Convention } from '../../../src/core/rigs/conventions/convention.ts';
import { conventions } from '../../../src/core/rigs/conventions/index.ts';
import { recognizeRig } from '../../../src/core/rigs/index.ts';
import { conventionRig, mirroredMap, moved, renamed, shuffled, withHelpers } from './syntheticRig.ts';
import { expectedMapping, mappingOf } from './mapping.ts';
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
      const other = { nodes, expected: rig.expected };
      expect(mappingOf(recognizeRig(nodes, null), other)).toEqual(expectedMapping(other, id));
    });

    it('is mapped fully wherever it stands, at any size, in any order of nodes', () => {
      fc.assert(
        fc.property(
          anyMotion,
          fc.array(fc.nat(), { minLength: rig.nodes.length, maxLength: rig.nodes.length }),
          (move, keys) => {
            const other = shuffled(moved(rig, move), keys);
            expect(mappingOf(recognizeRig(other.nodes, null), other)).toEqual(expectedMapping(other, id));
          },
        ),
        { numRuns: 20 },
      );
    });

    it('changes sides when mirrored, since its feet then point the other way for its names', () => {
      const mirrored = moved(rig, ([x, y, z]) => [-x, y, z]);
      const found = recognizeRig(mirrored.nodes, null);
      expect(found.kind === 'humanoid' && found.sidesSwapped).toBe(true);
      const expected = { ...mirrored, expected: mirroredMap(rig.expected) };
      expect(mappingOf(found, mirrored)).toEqual(expectedMapping(expected, id));
    });

    it('is mapped by words alone as well, but for what its words do not say', () => {
      const said = new Map(rig.expected);
      if (id === 'character-creator') said.delete('neck'); // "NeckTwist01" reads as a twist
      for (const rename of [(name: string) => name, threeName]) {
        const other = renamed({ ...rig, expected: said }, rename);
        expect(mappingOf(recognizeRig(other.nodes, null, []), other)).toEqual(
          expectedMapping(other, 'hierarchy'),
        );
      }
    });

    it('is mapped by its form alone, without any name', () => {
      const opaque = renamed(rig, () => '');
      expect(mappingOf(recognizeRig(opaque.nodes, null), opaque)).toEqual(
        expectedMapping(opaque, 'hierarchy'),
      );
    });
  },
);
