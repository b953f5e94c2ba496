import { useEffect, useRef, useState, type ComponentProps } from 'react';

interface DraftInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur'> {
  readonly value: string;
  /** Called on Enter or when focus leaves, with another text than before. */
  readonly onCommit: (text: string) => void;
  /** Called when writing is over, committed or not. */
  readonly onDone?: () => void;
  /** Takes the focus when it appears, with its text selected. */
  readonly hasFocus?: boolean;
}

/** A text field that keeps what is written to itself until Enter or until focus leaves; Escape puts it back. */
export function DraftInput({
  value,
  onCommit,
  onDone,
  hasFocus = false,
  onKeyDown,
  ...rest
}: DraftInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!hasFocus) return;
    input.current?.focus();
    input.current?.select();
  }, [hasFocus]);
  const finish = (text: string | null): void => {
    setDraft(null);
    if (text !== null && text.trim() !== '' && text !== value) onCommit(text.trim());
    onDone?.();
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
      onBlur={() => finish(draft)}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') {
          event.stopPropagation();
          finish(null);
        }
      }}
    />
  );
}
