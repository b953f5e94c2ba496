import { describe, expect, it } from 'vitest';
import { matchesKeys } from '../../src/app/shortcuts.ts';

const press = (
  key: string,
  modifiers: { ctrl?: boolean; meta?: boolean; shift?: boolean; code?: string } = {},
) => ({
  key,
  code: modifiers.code ?? '',
  ctrlKey: modifiers.ctrl ?? false,
  metaKey: modifiers.meta ?? false,
  shiftKey: modifiers.shift ?? false,
  altKey: false,
});

describe('matchesKeys', () => {
  it.each([
    ['Ctrl+O', press('o', { ctrl: true })],
    ['Ctrl+O', press('o', { meta: true })],
    ['Ctrl+Shift+Z', press('Z', { ctrl: true, shift: true })],
    ['1', press('1', { code: 'Digit1' })],
    ['1', press('1', { code: 'Numpad1' })],
    ['Shift+1', press('!', { code: 'Digit1', shift: true })],
    ['?', press('?', { shift: true })],
    ['+', press('+', { shift: true })],
    ['f', press('F')],
    ['Shift+ArrowLeft', press('ArrowLeft', { shift: true })],
  ])('%s is pressed', (keys, event) => expect(matchesKeys(event, keys)).toBe(true));

  it.each([
    ['o', press('o', { ctrl: true })],
    ['Ctrl+Z', press('z', { ctrl: true, shift: true })],
    ['1', press('!', { code: 'Digit1', shift: true })],
    ['ArrowLeft', press('ArrowLeft', { shift: true })],
    ['f', press('g')],
  ])('%s is not pressed', (keys, event) => expect(matchesKeys(event, keys)).toBe(false));
});
