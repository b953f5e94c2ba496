import { describe, expect, it } from 'vitest';
import { obj } from '../../../src/formats/obj.ts';
import { ply } from '../../../src/formats/ply.ts';
import { stl } from '../../../src/formats/stl.ts';
import { boxMesh, writeAsciiStl, writeObj } from '../meshFixtures.ts';

const box = boxMesh([0, 0, 0], [1, 2, 3]);

/** The formats that take a file's first bytes for theirs. */
const takers = (head: string): readonly string[] =>
  [stl, obj, ply]
    .filter((format) => format.detect(head, '', { head, bytes: 1e6, entries: null }))
    .map(({ id }) => id);

describe('the mesh formats', () => {
  it.each([
    [writeAsciiStl(box), ['stl']],
    [`ï»¿\r\n SOLID\r\n Facet Normal 0 0 1`, ['stl']],
    [writeObj(box), ['obj']],
    ['# by hand\n\n# of mine\r\nmtllib a.mtl\r\no a\r\nv 1 -2 .5\r\n', ['obj']],
    ['ï»¿g a\n\tv\t-1.5 2 3', ['obj']],
    ['ply\nformat ascii 1.0', ['ply']],
    ['ply\r\nformat', ['ply']],
    ['solid but binary\0\0', []],
    ['o the text of a poem\nv is a letter', []],
    ['v 1 2', ['obj']],
    ['vertex 1 2 3', []],
    ['plywood', []],
    ['{"asset": {}}', []],
    ['\0'.repeat(100), []],
    [' '.repeat(4096), []],
    ['#\n'.repeat(2048), []],
  ])('know their own: %#', (head, expected) => {
    expect(takers(head)).toEqual(expected);
  });
});
