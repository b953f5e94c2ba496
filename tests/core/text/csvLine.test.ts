import { expect, it } from 'vitest';
import { csvLine } from '../../../src/core/text/csvLine.ts';

it('quotes what would end a field, doubles quotes, and makes formulas text', () => {
  expect(csvLine(['a', 'b, c', 'say "d"', 'two\nlines', 'two\rlines'])).toBe(
    'a,"b, c","say ""d""","two\nlines","two\rlines"',
  );
  expect(csvLine(['=1+1', '+1', '@x', '\ty', '-1'])).toBe("'=1+1,'+1,'@x,'\ty,-1");
});
