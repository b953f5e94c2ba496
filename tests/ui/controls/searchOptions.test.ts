import { describe, expect, it } from 'vitest';
import { searchOptions, type SelectOption } from '../../../src/ui/controls/searchOptions.ts';

const option = (label: string, detail?: string): SelectOption => ({ id: label, label, detail });

const groups = [
  {
    label: 'Ratios',
    options: [option('1:1', 'life-size'), option('1:12', 'one inch to the foot'), option('1:120', 'older')],
  },
  { label: 'Sizes', options: [option('28 mm to the eye', 'wargames'), option('12 in', 'Ken')] },
];

const found = (query: string, offered: SelectOption | null = null): readonly string[] =>
  searchOptions(groups, query, offered).flatMap(({ options }) => options.map(({ label }) => label));

describe('searchOptions', () => {
  it('keeps the groups while nothing is typed', () => {
    expect(searchOptions(groups, '  ', null)).toBe(groups);
  });

  it('puts the same label first, then those that begin with it', () => {
    expect(found('1:1')).toEqual(['1:1', '1:12', '1:120']);
    expect(found('1 : 12')).toEqual(['1:12', '1:120']);
  });

  it('finds entries by words of what they are, in any order and case', () => {
    expect(found('FOOT inch')).toEqual(['1:12']);
    expect(found('eye')).toEqual(['28 mm to the eye']);
    expect(found('nothing')).toEqual([]);
  });

  it('puts what the text itself stands for first, once', () => {
    expect(found('1:13', option('1:13'))).toEqual(['1:13']);
    expect(found('12', option('1:12', '146.3 mm tall'))).toEqual(['1:12', '12 in', '1:120']);
  });
});
