const isApple = /mac|iphone|ipad/i.test(globalThis.navigator?.userAgent ?? '');

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
};

const appleNames: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };

/** Keys as people of this system read them: "Ctrl+Shift+Z" is "Ctrl Shift Z", or "⌘⇧Z" on a Mac. */
export const formatKeys = (keys: string, onApple = isApple): string =>
  keys
    .split(/\+(?=.)/)
    .map((key) => (onApple ? appleNames[key] : undefined) ?? names[key] ?? capital(key))
    .join(onApple ? '' : ' ');

/** A letter as it stands on the key. */
const capital = (key: string): string => (key.length === 1 ? key.toUpperCase() : key);
