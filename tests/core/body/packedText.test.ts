import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packText, unpackText } from '../../../src/core/body/template/packedText.ts';

it('gives back the header and all numbers in their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint16Array({ maxLength: 40 }), { maxLength: 4 }),
      fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 }),
      (words, bytes) => {
        const header = { words: words.map(({ length }) => length), name: 'a\nb' };
        const packed = unpackText(packText(header, words, bytes));
        expect(packed.header).toEqual(header);
        for (const part of words) expect(packed.words(part.length)).toEqual(part);
        for (const part of bytes) expect([...packed.bytes(part.length)]).toEqual([...part]);
      },
    ),
  );
});
