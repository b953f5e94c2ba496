import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canons } from '../../src/core/canons/index.ts';
import { guides } from '../../src/core/guides/index.ts';
import { layouts } from '../../src/core/project/arrange.ts';
import { scales } from '../../src/core/scales/index.ts';
import { views } from '../../src/state/cameraPose.ts';
import { readLink, writeLink, type LinkState } from '../../src/state/linkCodec.ts';
import { surfaces } from '../../src/state/viewStore.ts';

const idOf = <T extends string>(entries: readonly { readonly id: T }[]) =>
  fc.option(fc.constantFrom(...entries.map(({ id }) => id)));

const link: fc.Arbitrary<LinkState> = fc.record({
  figures: fc.array(
    fc.record({
      model: fc.string({ minLength: 1 }),
      scale: fc.option(fc.constantFrom(...scales.map(({ choice }) => choice))),
      canon: idOf(canons),
    }),
    { maxLength: 4 },
  ),
  layout: idOf(layouts),
  view: idOf(views),
  surface: idOf(surfaces),
  guides: fc.option(fc.uniqueArray(fc.constantFrom(...guides.map(({ id }) => id)))),
});

describe('the link codec', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(link, (state) => {
        expect(readLink(writeLink(state))).toEqual(state);
      }),
    );
  });

  it('takes what it cannot read as unsaid', () => {
    expect(readLink('?layout=sideways&view=&guides=nonsense,ruler&scale=1:12&x=1')).toEqual({
      figures: [],
      layout: null,
      view: null,
      surface: null,
      guides: ['ruler'],
    });
  });

  it('says nothing of nothing', () => {
    expect(writeLink({ figures: [], layout: null, view: null, surface: null, guides: null })).toBe('');
  });

  it('reads a person’s own writing', () => {
    const { figures, guides: shown } = readLink('?model=models/a.glb&scale=1:12&guides=none');
    expect(figures).toEqual([{ model: 'models/a.glb', scale: { kind: 'ratio', n: 12 }, canon: null }]);
    expect(shown).toEqual([]);
  });
});
