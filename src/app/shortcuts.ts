import type { Command } from '../ui/commands.ts';

/** Elements that keep plain keys to themselves. */
const typing =
  'input:not([type=checkbox]):not([type=file]), textarea, select, [contenteditable], [role=slider], [role=dialog], [role=menu], [role=listbox]';
/** Elements that move by arrow keys. */
const steering = '[role=radiogroup], [role=tablist], [role=group] button, input[type=radio], [role=tab]';

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly code: string;
}

/** Whether a key press is the one that `keys` names, such as "Ctrl+Shift+Z"; Ctrl is Cmd on a Mac. */
export function matchesKeys(press: KeyPress, keys: string): boolean {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const key = parts.at(-1)!;
  const wants = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  if ((press.ctrlKey || press.metaKey) !== wants('Ctrl') || press.altKey) return false;
  // Digits are found by their place, since Shift makes other signs of them.
  if (/^\d$/.test(key))
    return (
      (press.code === `Digit${key}` || press.code === `Numpad${key}`) && press.shiftKey === wants('Shift')
    );
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return press.key.toLowerCase() === key.toLowerCase() && (isSign || press.shiftKey === wants('Shift'));
}

/** Runs commands by their keys, but not while somebody types or a dialog is open. Gives back how to stop. */
export function listenForKeys(commands: readonly Command[]): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = commands.find(({ keys }) => keys?.some((each) => matchesKeys(event, each)));
    if (!command || !isFree(event)) return;
    event.preventDefault();
    if (command.isEnabled?.() ?? true) command.run();
  };
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}

function isFree(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (document.querySelector('[role=dialog][aria-modal=true]')) return false;
  const isChord = event.ctrlKey || event.metaKey;
  if (isChord)
    return !(
      target?.matches('input[type=text], textarea') &&
      event.key.toLowerCase() !== 'k' &&
      event.key.toLowerCase() !== 'o'
    );
  if (target?.closest(typing)) return false;
  return !(event.key.startsWith('Arrow') && target?.closest(steering));
}
