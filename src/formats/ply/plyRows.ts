import { figureError } from '../../core/figures/figureError.ts';
import { endFace, type PolygonFaces } from '../mesh/polygonFaces.ts';
import { isVertexList } from './checkPly.ts';
import type { NumberKind, PlyElement } from './plyHeader.ts';
import type { PlySource } from './plySource.ts';

/** What vertices carry. */
export interface PlyVertices {
  /** 3 per vertex. */
  readonly positions: Float32Array;
  /** 4 per vertex, or null. */
  readonly colors: Uint8Array | null;
}

/** Reads all rows of an element; `take` is given each number, and the property and place in its list that it has. */
function readRows(
  source: PlySource,
  { count, properties }: PlyElement,
  take: {
    readonly value: (value: number, property: number, row: number) => void;
    readonly startList: (property: number) => void;
    readonly endList: (property: number) => void;
  },
): void {
  if (properties.length === 0) return;
  for (let row = 0; row < count; row++) {
    source.startRow();
    for (let property = 0; property < properties.length; property++) {
      const { kind, countKind } = properties[property]!;
      if (countKind === null) {
        take.value(source.number(kind), property, row);
        continue;
      }
      const length = readLength(source, countKind, kind);
      take.startList(property);
      for (let i = 0; i < length; i++) take.value(source.number(kind), property, row);
      take.endList(property);
    }
    source.endRow();
  }
}

function readLength(source: PlySource, countKind: NumberKind, kind: NumberKind): number {
  const length = source.number(countKind);
  source.expect(length, kind);
  return length;
}

const ignore = (): void => {};

/** Passes over an element that no figure needs. */
export const skipElement = (source: PlySource, element: PlyElement): void =>
  readRows(source, element, { value: ignore, startList: ignore, endList: ignore });

const channels: ReadonlyMap<string, number> = new Map(
  ['red', 'green', 'blue', 'alpha'].flatMap((name, channel) => [
    [name, channel] as const,
    [`diffuse_${name}`, channel] as const,
  ]),
);

/** How far whole numbers of a kind count for a colour; of fractions, 1 is full. */
const fullColor: Readonly<Record<NumberKind, number>> = {
  int8: 127,
  uint8: 255,
  int16: 32767,
  uint16: 65535,
  int32: 255,
  uint32: 255,
  float32: 1,
  float64: 1,
};

/** Reads the places of vertices, and their colours where they have red, green and blue. */
export function readVertices(source: PlySource, element: PlyElement): PlyVertices {
  const { count, properties } = element;
  const positions = new Float32Array(3 * count);
  const isSingle = properties.map(({ countKind }) => countKind === null);
  const axisOf = properties.map(({ name }, i) => (isSingle[i] ? ['x', 'y', 'z'].indexOf(name) : -1));
  const channelOf = properties.map(({ name }, i) => (isSingle[i] ? (channels.get(name) ?? -1) : -1));
  const scaleOf = properties.map(({ kind }) => 255 / fullColor[kind]);
  const isColored = [0, 1, 2].every((channel) => channelOf.includes(channel));
  const colors = isColored ? new Uint8ClampedArray(4 * count).fill(255) : null;
  readRows(source, element, {
    value: (value, property, row) => {
      const axis = axisOf[property]!;
      if (axis >= 0) positions[3 * row + axis] = value;
      else if (colors !== null && channelOf[property]! >= 0)
        colors[4 * row + channelOf[property]!] = value * scaleOf[property]!;
    },
    startList: ignore,
    endList: ignore,
  });
  return { positions, colors: colors && new Uint8Array(colors.buffer) };
}

/** Reads polygons of vertices below `vertices`. Throws `broken-file` for another. */
export function readFaces(
  source: PlySource,
  element: PlyElement,
  vertices: number,
  faces: PolygonFaces,
  name: string,
): void {
  const list = element.properties.findIndex(isVertexList);
  readRows(source, element, {
    value: (value, property) => {
      if (property !== list) return;
      if (!(value >= 0 && value < vertices && Number.isInteger(value)))
        throw figureError('broken-file', { name, breakage: 'index-out-of-range', where: source.where() });
      faces.corners.push(value);
    },
    startList: ignore,
    endList: (property) => {
      if (property === list) endFace(faces);
    },
  });
}

/** Reads strips of triangles, in which -1 begins the next strip, as faces of three corners. */
export function readStrips(
  source: PlySource,
  element: PlyElement,
  vertices: number,
  faces: PolygonFaces,
  name: string,
): void {
  const list = element.properties.findIndex(isVertexList);
  let length = 0;
  let before = 0;
  let last = 0;
  readRows(source, element, {
    value: (value, property) => {
      if (property !== list) return;
      if (value === -1) {
        length = 0;
        return;
      }
      if (!(value >= 0 && value < vertices && Number.isInteger(value)))
        throw figureError('broken-file', { name, breakage: 'index-out-of-range', where: source.where() });
      length++;
      // Strips turn at each triangle, and triangles of two corners only carry them on.
      if (length >= 3 && value !== last && value !== before && last !== before) {
        faces.corners.push(length % 2 === 1 ? before : last);
        faces.corners.push(length % 2 === 1 ? last : before);
        faces.corners.push(value);
        endFace(faces);
      }
      before = last;
      last = value;
    },
    startList: () => {
      length = 0;
    },
    endList: ignore,
  });
}
