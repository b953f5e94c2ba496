import { describe, expect, it } from 'vitest';
import { parseScale } from '../../../src/core/scales/parseScale.ts';

const ratio = (n: number) => ({ kind: 'ratio', n });
const size = (mm: number, to: 'eye' | 'crown') => ({ kind: 'size', mm, to });
const inches = (value: number) => ({ kind: 'inches', inches: value });

describe('parseScale', () => {
  it.each([
    ['1:13', ratio(13)],
    [' 1 : 13 ', ratio(13)],
    ['1/13', ratio(13)],
    ['13', ratio(13)],
    ['13,5', ratio(13.5)],
    ['1:12 scale', ratio(12)],
    ['0.5', ratio(2)],
    ['.5', ratio(2)],
    ['2:1', ratio(0.5)],
    ['sixth', ratio(6)],
    ['One-sixth scale', ratio(6)],
    ['half', ratio(2)],
    ['Life-size', ratio(1)],
    ['28 mm eye', size(28, 'eye')],
    ['28mm (to the eye)', size(28, 'eye')],
    ['28 mm to eyes', size(28, 'eye')],
    ['28 mm to the eyeline', size(28, 'eye')],
    ['54mm to crown', size(54, 'crown')],
    ['54 mm to the top', size(54, 'crown')],
    ['32mm', size(32, 'eye')],
    ['54 mm', size(54, 'crown')],
    ['32 mm crown', size(32, 'crown')],
    ['15,5 cm', size(155, 'crown')],
    ['6 in', inches(6)],
    ['6"', inches(6)],
    ['6″', inches(6)],
    ['6-inch', inches(6)],
    ['3.75 inches', inches(3.75)],
    ['3 3/4 in', inches(3.75)],
    ['3-3/4"', inches(3.75)],
  ])('reads %j', (text, choice) => expect(parseScale(text)).toEqual(choice));

  it.each(['', 'big', '0', '1:0', '0:1', '-6', '1:2:3', '28 mm knee', 'mm', '1:', 'constructor', '3 3/0 in'])(
    'takes %j for no scale',
    (text) => expect(parseScale(text)).toBeNull(),
  );
});
