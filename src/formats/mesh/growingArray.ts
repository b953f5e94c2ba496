type NumberArray = Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** Numbers of one kind whose count is not known before they are read. */
export interface GrowingArray<Numbers extends NumberArray> {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** The last number; 0 where there is none yet. */
  readonly last: () => number;
  /** Forgets what stands behind so many numbers. */
  readonly cutTo: (length: number) => void;
  /** The numbers so far, as a view that lasts until the next push. */
  readonly view: () => Numbers;
}

/** A growing array; `make` gives an array of a length. */
function createGrowingArray<Numbers extends NumberArray>(
  make: (length: number) => Numbers,
): GrowingArray<Numbers> {
  let items = make(64);
  let count = 0;
  return {
    push: (value) => {
      if (count === items.length) {
        const grown = make(count * 2);
        grown.set(items);
        items = grown;
      }
      items[count++] = value;
    },
    length: () => count,
    last: () => (count === 0 ? 0 : items[count - 1]!),
    cutTo: (length) => {
      count = Math.min(count, length);
    },
    view: () => items.subarray(0, count) as Numbers,
  };
}

export const createGrowingFloats = (): GrowingArray<Float32Array<ArrayBuffer>> =>
  createGrowingArray((length) => new Float32Array(length));

export const createGrowingWholes = (): GrowingArray<Uint32Array<ArrayBuffer>> =>
  createGrowingArray((length) => new Uint32Array(length));
