import { figureError } from '../../core/figures/figureError.ts';
import { mostTriangles } from '../limits.ts';
import { createGrowingFloats, createGrowingWholes } from '../mesh/growingArray.ts';
import type { ModelMesh } from './modelPart.ts';
import type { BrokenText, XmlAttributes } from './readXml.ts';

/** Takes vertices and triangles as they are read. */
export interface MeshBuilder {
  readonly addVertex: (attributes: XmlAttributes) => void;
  readonly addTriangle: (attributes: XmlAttributes) => void;
  /** The same of numbers, which it says whether it could take. */
  readonly pushVertex: (x: number, y: number, z: number) => boolean;
  readonly pushTriangle: (v1: number, v2: number, v3: number) => void;
  /** The group and the numbers in it of the corners of the triangle before. */
  readonly pushProperties: (group: string | undefined, numbers: readonly (number | undefined)[]) => void;
  /** Throws `broken-file` where a triangle uses a vertex that is not there. */
  readonly build: (name: string) => ModelMesh;
}

/** A builder whose coordinates are multiplied by `times`. What cannot be read as a number throws. */
export function createMeshBuilder(times: number, broken: BrokenText): MeshBuilder {
  const positions = createGrowingFloats();
  const indices = createGrowingWholes();
  const properties = createPropertyBuilder();
  let highest = -1;
  const pushCorner = (index: number): void => {
    if (index > highest) highest = index;
    indices.push(index);
  };
  const pushVertex = (x: number, y: number, z: number): boolean => {
    // As the array holds them: a difference from itself is 0, and not a number where one is infinite or none.
    const sum = Math.fround(x * times) + Math.fround(y * times) + Math.fround(z * times);
    if (sum - sum !== 0) return false;
    positions.push(x * times);
    positions.push(y * times);
    positions.push(z * times);
    return true;
  };
  const pushTriangle = (v1: number, v2: number, v3: number): void => {
    pushCorner(v1);
    pushCorner(v2);
    pushCorner(v3);
    const triangles = indices.length() / 3;
    if (triangles > mostTriangles)
      throw figureError('too-many-triangles', { triangles, limit: mostTriangles });
  };
  const pushProperties = (group: string | undefined, numbers: readonly (number | undefined)[]): void =>
    properties.add(indices.length() / 3 - 1, group, numbers);
  return {
    pushVertex,
    pushTriangle,
    pushProperties,
    addVertex: ({ x, y, z }) => {
      if (!pushVertex(readXmlNumber(x), readXmlNumber(y), readXmlNumber(z))) throw broken();
    },
    addTriangle: ({ v1, v2, v3, pid, p1, p2, p3 }) => {
      pushTriangle(readIndex(v1, broken), readIndex(v2, broken), readIndex(v3, broken));
      if (pid === undefined && p1 === undefined) return;
      const numbers = [p1, p2, p3].map((text) => (text === undefined ? undefined : readIndex(text, broken)));
      pushProperties(pid, numbers);
    },
    build: (name) => {
      if (highest >= positions.length() / 3)
        throw figureError('broken-file', {
          name,
          breakage: 'index-out-of-range',
          where: `vertex ${highest}`,
        });
      return {
        positions: positions.view().slice(),
        indices: indices.view().slice(),
        properties: properties.build(indices.length() / 3),
      };
    },
  };
}

/** Most meshes have no colours, or only some triangles of them do: those before the first and between are filled up. */
function createPropertyBuilder() {
  const groupNumbers = new Map<string, number>();
  const groups = createGrowingWholes();
  const corners = createGrowingWholes();
  const fillTo = (triangles: number): void => {
    while (groups.length() < triangles) groups.push(0);
    while (corners.length() < triangles * 3) corners.push(0);
  };
  const numberOf = (group: string): number => {
    const number = groupNumbers.get(group) ?? groupNumbers.size + 1;
    groupNumbers.set(group, number);
    return number;
  };
  return {
    add: (triangle: number, group: string | undefined, numbers: readonly (number | undefined)[]): void => {
      fillTo(triangle);
      groups.push(group === undefined ? 0 : numberOf(group));
      const first = numbers[0] === undefined ? 0 : numbers[0] + 1;
      for (const number of numbers) corners.push(number === undefined ? first : number + 1);
    },
    build: (triangles: number): ModelMesh['properties'] => {
      if (groups.length() === 0) return null;
      fillTo(triangles);
      return {
        groupIds: [...groupNumbers.keys()],
        groups: groups.view().slice(),
        corners: corners.view().slice(),
      };
    },
  };
}

/** A number as XML spells it; NaN for anything else, blanks too. */
export const readXmlNumber = (text: string | undefined): number =>
  text === undefined || text.trim() === '' ? Number.NaN : Number(text);

/** A whole number from 0, which no array is longer than. */
export function readIndex(text: string | undefined, broken: BrokenText): number {
  const number = readXmlNumber(text);
  if (!Number.isInteger(number) || number < 0 || number >= 2 ** 32 - 1) throw broken();
  return number;
}
