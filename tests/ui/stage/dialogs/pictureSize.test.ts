import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../../src/ui/stage/dialogs/pictureSize.ts';

describe('pictureSize', () => {
  it('gives the longer side the pixels that are wanted, whichever it is', () => {
    expect(pictureSize({ widthPx: 800, heightPx: 600 }, 4096)).toEqual({ widthPx: 4096, heightPx: 3072 });
    expect(pictureSize({ widthPx: 300, heightPx: 600 }, 1024)).toEqual({ widthPx: 512, heightPx: 1024 });
  });

  it('keeps the size of the stage', () => {
    expect(pictureSize({ widthPx: 801, heightPx: 603 }, null)).toEqual({ widthPx: 801, heightPx: 603 });
  });
});
