import { describe, expect, it } from 'vitest';
import { formatKeys } from '../../../src/ui/controls/formatKeys.ts';

describe('formatKeys', () => {
  it('names keys as the system does', () => {
    expect(formatKeys('Ctrl+Shift+Z', false)).toBe('Ctrl Shift Z');
    expect(formatKeys('Ctrl+Shift+Z', true)).toBe('⌘⇧Z');
    expect(formatKeys('Alt+ArrowUp', false)).toBe('Alt ↑');
    expect(formatKeys('g', false)).toBe('G');
    expect(formatKeys('?', false)).toBe('?');
    expect(formatKeys('Ctrl++', false)).toBe('Ctrl +');
  });
});
