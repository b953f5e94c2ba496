import type { RunReader } from './elementRun.ts';

/** Gives the pieces of a text to whoever is to read them. */
export interface Feeder {
  readonly feed: (piece: Uint8Array) => void;
  /** What could not be given yet, since it stops in the middle of something. */
  readonly rest: () => Uint8Array;
}

/** Elements at whose beginning a run may stand. */
const runElements = ['<vertices', '<triangles'].map((text) => new TextEncoder().encode(text));

/** The longest beginning of a tag that is kept for the next piece, and of an element in a run. */
const longestTag = 64;
const longestElement = 2 ** 14;

const less = 0x3c;
const greater = 0x3e;

/**
 * A feeder that gives a text to `parse`, but runs of plain elements to those whom `run` names: it is asked each time
 * when `parse` has got all up to the end of a tag at which one may begin. `onLines` is told how many lines `parse` so
 * did not see.
 */
export function createFeeder(
  { run }: { readonly run: () => RunReader | null },
  parse: (bytes: Uint8Array) => void,
  onLines: (lines: number) => void,
): Feeder {
  let reader: RunReader | null = null;
  let kept = new Uint8Array();
  const feed = (piece: Uint8Array): void => {
    const bytes = kept.length > 0 ? joinTwo(kept, piece) : piece;
    kept = new Uint8Array();
    let at = 0;
    while (at < bytes.length) {
      if (reader) {
        const end = reader(bytes, at);
        onLines(end.lines);
        at = end.at;
        if (end.wantsMore && bytes.length - at < longestElement) {
          kept = bytes.slice(at);
          return;
        }
        reader = null;
      }
      const stop = findRun(bytes, at);
      const end = stop ?? tagStartAtEnd(bytes, at);
      parse(bytes.subarray(at, end));
      at = end;
      if (stop === null) {
        kept = bytes.slice(at);
        return;
      }
      reader = run();
    }
  };
  return { feed, rest: () => kept };
}

/** Where the next tag ends at which a run may begin, or null. */
function findRun(bytes: Uint8Array, start: number): number | null {
  for (let at = bytes.indexOf(less, start); at !== -1; at = bytes.indexOf(less, at + 1)) {
    if (!runElements.some((name) => startsWith(bytes, at, name))) continue;
    const end = bytes.indexOf(greater, at);
    return end === -1 ? null : end + 1;
  }
  return null;
}

function startsWith(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}

/** Where a short beginning of a tag stands at the end of bytes; their end where none does. */
function tagStartAtEnd(bytes: Uint8Array, start: number): number {
  const from = Math.max(start, bytes.length - longestTag);
  const at = bytes.lastIndexOf(less);
  return at >= from && bytes.indexOf(greater, at) === -1 ? at : bytes.length;
}

function joinTwo(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
