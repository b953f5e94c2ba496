import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { CommandContext, type Command } from '../../../src/ui/commands.ts';
import { ThemeRoot } from '../../../src/ui/theme/ThemeRoot.tsx';

/** Shows something as the page does, with these commands, until the test is over. */
export function renderPage(content: ReactNode, commands: readonly Command[] = []): void {
  const host = document.body.appendChild(document.createElement('div'));
  host.style.cssText = 'position: fixed; inset: 0';
  const root = createRoot(host);
  onTestFinished(() => {
    root.unmount();
    host.remove();
  });
  root.render(
    <CommandContext value={commands}>
      <ThemeRoot>{content}</ThemeRoot>
    </CommandContext>,
  );
}
