import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { prepareSlicing } from '../../../src/core/meshes/sliceMesh.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { drawSection } from '../../../src/core/sections/drawSection.ts';
import { sectionOutlines } from '../../../src/core/sections/sectionOutlines.ts';
import { sectionPlane } from '../../../src/core/sections/sectionPlane.ts';
import { box, together } from '../meshes/shapes.ts';

const words = { girth: 'girth', area: 'area' };
const name = 'Tom & <"Jerry">\u0001';

function draw(meshes: readonly TriangleMesh[], heightMm = 1): string {
  const outlines = sectionOutlines(meshes.map(prepareSlicing), sectionPlane(heightMm, 0, 0));
  return drawSection(
    outlines.map((outline, i) => ({
      name: i === 0 ? name : `Figure ${i}`,
      colour: i === 0 ? '#a40' : '#04a',
      outline,
    })),
    words,
  );
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** As a strict parser reads it. */
function elementsOf(svg: string): readonly Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => elements.push({ name: tag.name, attributes: tag.attributes, text: '' }));
  parser.on('text', (text) => {
    const last = elements.at(-1);
    if (last) last.text += text.trim();
  });
  parser.write(svg).close();
  return elements;
}

const pathsOf = (svg: string, colour: string): readonly string[] =>
  elementsOf(svg).flatMap(({ name: tag, attributes }) =>
    tag === 'path' && attributes['stroke'] === colour ? [attributes['d']!] : [],
  );

const numbersOf = (text: string): readonly number[] => (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('a drawn section', () => {
  const large = box([120, 9, 40], [-60, 0, -20]);
  const small = box([30, 9, 30]);
  const svg = draw([large, small]);

  it('is in true size: a unit is a millimetre of paper and of the outlines', () => {
    const { attributes } = elementsOf(svg)[0]!;
    expect(attributes['viewBox']).toBe(
      `0 0 ${attributes['width']!.replace('mm', '')} ${attributes['height']!.replace('mm', '')}`,
    );
    const numbers = numbersOf(pathsOf(svg, '#a40')[0]!);
    const [across, down] = [0, 1].map((axis) => numbers.filter((_, i) => i % 2 === axis));
    expect(Math.max(...across!) - Math.min(...across!)).toBeCloseTo(120, 3);
    expect(Math.max(...down!) - Math.min(...down!)).toBeCloseTo(40, 3);
    expect(Math.min(...across!, ...down!)).toBeGreaterThan(0);
    expect(Math.max(...across!)).toBeLessThan(Number.parseFloat(attributes['width']!));
  });

  it('has the front below and the figure’s left on the right, all figures in one frame', () => {
    const [first, second] = ['#a40', '#04a'].map((colour) => numbersOf(pathsOf(svg, colour)[0]!));
    const highest = (numbers: readonly number[], axis: number): number =>
      Math.max(...numbers.filter((_, i) => i % 2 === axis));
    // The small box reaches from the middle to +30 in both, the large one to +60 and +20.
    expect(highest(first!, 0) - highest(second!, 0)).toBeCloseTo(30, 3);
    expect(highest(first!, 1) - highest(second!, 1)).toBeCloseTo(-10, 3);
  });

  it('names each figure with its girth and area, whatever is in the name', () => {
    const texts = elementsOf(svg).filter(({ name: tag }) => tag === 'text');
    expect(texts[0]!.text).toBe('Tom & <"Jerry">: girth 320.0\u202fmm, area 4800\u202fmm²');
    expect(texts[1]!.text).toBe('Figure 1: girth 120.0\u202fmm, area 900.0\u202fmm²');
    for (const { attributes } of texts) expect(Number(attributes['y'])).toBeGreaterThan(6 + 40);
  });

  it('says the girth of each of some loops', () => {
    const legs = together(box([10, 9, 10], [-20, 0, 0]), box([10, 9, 20], [10, 0, 0]));
    const caption = elementsOf(draw([legs])).find(({ name: tag }) => tag === 'text');
    expect(caption!.text).toContain('girth 60.00 + 40.00\u202fmm, area 300.0\u202fmm²');
  });

  it('has larger letters where it is larger than a sheet', () => {
    const sizeOf = (drawn: string): number => Number(elementsOf(drawn)[0]!.attributes['font-size']);
    expect(sizeOf(svg)).toBe(3.5);
    expect(sizeOf(draw([box([720, 9, 400])]))).toBe(14);
  });

  it('has a scale bar as long as it says, of 1, 2 or 5 and naughts', () => {
    for (const [meshes, length] of [
      [[large], '50'],
      [[small], '10'],
      [[box([6, 9, 6])], '2'],
    ] as const) {
      const drawn = draw(meshes);
      expect(elementsOf(drawn).at(-1)!.text).toBe(`${length}\u202fmm`);
      expect(pathsOf(drawn, '#000')[0]).toContain(`h${length}m`);
    }
  });

  it('tells figures apart by more than colour', () => {
    const dashes = elementsOf(svg).flatMap(({ name: tag, attributes }) =>
      tag === 'path' && attributes['stroke'] !== '#000' ? [attributes['stroke-dasharray'] ?? 'solid'] : [],
    );
    expect(dashes).toEqual(['solid', 'solid', '2.4 1.2', '2.4 1.2']);
  });

  it('leaves out what lies within another body', () => {
    const robed = draw([together(large, box([9, 9, 9]))]);
    expect(pathsOf(robed, '#a40')[0]!.match(/M/g)).toHaveLength(1);
  });

  it('has a name alone where nothing is cut', () => {
    const nothing = elementsOf(draw([large], 50));
    expect(nothing.find(({ name: tag }) => tag === 'text')!.text).toBe('Tom & <"Jerry">');
  });
});
