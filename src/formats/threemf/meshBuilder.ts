import { figureError } from '../../core/figures/figureError.ts';
import { mostTriangles } from '../limits.ts';
import { createGrowingFloats, createGrowingWholes } from '../mesh/growingArray.ts';
import type { ModelMesh } from './modelPart.ts';
import type { BrokenText, XmlAttributes } from './readXml.ts';

/** Takes vertices and triangles as they are read. */
export interface MeshBuilder {
  readonly addVertex: (attributes: XmlAttributes) => void;
  readonly addTriangle: (attributes: XmlAttributes) => void;
  /** Throws `broken-file` where a triangle uses a vertex that is not there. */
  readonly build: (name: string) => ModelMesh;
}

/** A builder whose coordinates are multiplied by `times`. What cannot be read as a number throws. */
export function createMeshBuilder(times: number, broken: BrokenText): MeshBuilder {
  const positions = createGrowingFloats();
  const indices = createGrowingWholes();
  const properties = createPropertyBuilder(broken);
  let highest = -1;
  const addCorner = (text: string | undefined): void => {
    const index = readIndex(text, broken);
    if (index > highest) highest = index;
    indices.push(index);
  };
  return {
    addVertex: ({ x, y, z }) => {
      positions.push(readCoordinate(x, times, broken));
      positions.push(readCoordinate(y, times, broken));
      positions.push(readCoordinate(z, times, broken));
    },
    addTriangle: ({ v1, v2, v3, pid, p1, p2, p3 }) => {
      addCorner(v1);
      addCorner(v2);
      addCorner(v3);
      const triangles = indices.length() / 3;
      if (triangles > mostTriangles)
        throw figureError('too-many-triangles', { triangles, limit: mostTriangles });
      if (pid !== undefined || p1 !== undefined) properties.add(triangles - 1, pid, [p1, p2, p3]);
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
function createPropertyBuilder(broken: BrokenText) {
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
    add: (triangle: number, group: string | undefined, numbers: readonly (string | undefined)[]): void => {
      fillTo(triangle);
      groups.push(group === undefined ? 0 : numberOf(group));
      const first = numbers[0] === undefined ? 0 : readIndex(numbers[0], broken) + 1;
      for (const number of numbers)
        corners.push(number === undefined ? first : readIndex(number, broken) + 1);
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

/** A coordinate as the array can hold it. */
function readCoordinate(text: string | undefined, times: number, broken: BrokenText): number {
  const number = Math.fround(readXmlNumber(text) * times);
  if (!Number.isFinite(number)) throw broken();
  return number;
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
