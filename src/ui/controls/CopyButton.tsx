import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';

interface CopyButtonProps {
  readonly label: string;
  readonly copied: string;
  readonly notCopied: string;
  /** What is copied. */
  readonly write: () => string;
}

/** Milliseconds that it is said what came of it. */
const saidFor = 2500;

/** Copies text to the clipboard and says beside it whether that went well. */
export function CopyButton({ label, copied, notCopied, write }: CopyButtonProps) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), saidFor);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(write());
      setSaid(copied);
    } catch {
      setSaid(notCopied);
    }
  };
  return (
    <>
      <output>{said}</output>
      <Button look="quiet" icon="copy" onClick={() => void copy()}>
        {label}
      </Button>
    </>
  );
}
