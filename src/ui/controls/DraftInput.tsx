import { useEffect, useRef, useState, type ComponentProps } from 'react';

interface DraftInputProps extends Omit<
  ComponentProps<'input'>,
  'value' | 'onChange' | 'onBlur' | 'onKeyDown'
> {
  readonly value: string;
  /** Called on Enter or when focus leaves, with another text than before. */
  readonly onCommit: (text: string) => void;
  /** Called when writing is over, committed or not, and whether a key ended it. */
  readonly onDone?: (byKey: boolean) => void;
  /** Takes the focus when it appears, with its text selected. */
  readonly hasFocus?: boolean;
}

/** A text field that keeps what is written to itself until Enter or until focus leaves; Escape puts it back. */
export function DraftInput({ value, onCommit, onDone, hasFocus = false, ...rest }: DraftInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!hasFocus) return;
    input.current?.focus();
    input.current?.select();
  }, [hasFocus]);
  const key = useRef<'Enter' | 'Escape' | null>(null);
  const finish = (): void => {
    const text = key.current === 'Escape' ? '' : (draft ?? '').trim();
    setDraft(null);
    if (text !== '' && text !== value) onCommit(text);
    onDone?.(key.current !== null);
    key.current = null;
  };
  return (
    <input
      type="text"
      spellCheck={false}
      autoComplete="off"
      {...rest}
      ref={input}
      value={draft ?? value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.stopPropagation();
        key.current = event.key;
        event.currentTarget.blur();
      }}
    />
  );
}
