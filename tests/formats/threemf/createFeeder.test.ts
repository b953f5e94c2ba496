import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFeeder } from '../../../src/formats/threemf/createFeeder.ts';
import { createRunReader } from '../../../src/formats/threemf/elementRun.ts';

interface Read {
  /** What the parser got. */
  readonly parsed: string;
  /** Values of x and y of the elements in runs. */
  readonly inRuns: readonly string[];
  readonly lines: number;
}

/** Feeds a text in pieces that end at some places; a run may begin where what was parsed ends with `<vertices>`. */
function read(text: string, cuts: readonly number[]): Read {
  const bytes = new TextEncoder().encode(text);
  const inRuns: string[] = [];
  let parsed = '';
  let lines = 0;
  const textAt = (all: Uint8Array, start: number, end: number) =>
    new TextDecoder().decode(all.subarray(start, end));
  const run = createRunReader('vertex', ['x', 'y'], (all, bounds) => {
    const [x, y] = [textAt(all, bounds[0]!, bounds[1]!), textAt(all, bounds[2]!, bounds[3]!)];
    if (x === 'odd') return false;
    inRuns.push(`${x} ${y}`);
    return true;
  });
  const feeder = createFeeder(
    { run: () => (parsed.endsWith('<vertices>') ? run : null) },
    (more) => {
      parsed += new TextDecoder().decode(more);
    },
    (more) => {
      lines += more;
    },
  );
  const ends = [...new Set([...cuts.filter((cut) => cut < bytes.length), bytes.length])].sort(
    (a, b) => a - b,
  );
  ends.reduce((start, end) => {
    feeder.feed(bytes.slice(start, end));
    return end;
  }, 0);
  parsed += new TextDecoder().decode(feeder.rest());
  return { parsed, inRuns, lines };
}

describe('createFeeder', () => {
  const text = `<model><mesh><vertices>
    <vertex x="1" y='2'/><vertex
      y="4" other="a > b" x="3" />
    <vertex x="5" y="6"></vertex><vertex x="7" y="8"/></vertices></mesh>
    <!-- x --><vertices><vertex x="9" y="10"/><vertex x="odd" y="1"/></vertices></model>`;

  it('gives plain elements to the reader of runs and all else to the parser', () => {
    const { parsed, inRuns, lines } = read(text, []);
    expect(inRuns).toEqual(['1 2', '3 4', '9 10']);
    expect(parsed).toBe(
      `<model><mesh><vertices><vertex x="5" y="6"></vertex><vertex x="7" y="8"/></vertices></mesh>
    <!-- x --><vertices><vertex x="odd" y="1"/></vertices></model>`,
    );
    expect(lines).toBe(3);
  });

  it('does so wherever the text is cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (cuts) => {
        expect(read(text, cuts)).toEqual(read(text, []));
      }),
    );
  });

  it('gives up elements that do not end', () => {
    const endless = `<vertices><vertex x="1" y="${'2'.repeat(100_000)}`;
    const cuts = Array.from({ length: 100 }, (_, i) => i * 1000);
    expect(read(endless, cuts)).toEqual({ parsed: endless, inRuns: [], lines: 0 });
  });
});
