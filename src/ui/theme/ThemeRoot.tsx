import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { useLayoutEffect, type ReactNode } from 'react';
import { useView } from '../../state/hooks.ts';
import { messages } from '../messages/en.ts';
import { mantineTheme, resolveKitVariables } from './mantineTheme.ts';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import './fonts.css';
import './tokens.css';
import './global.css';

/** The theme that shows now, after asking the system where the person leaves it to that. */
export function useShownTheme(): 'dark' | 'light' {
  const theme = useView((view) => view.theme);
  const system = useColorScheme('dark', { getInitialValueInEffect: false });
  return theme === 'system' ? system : theme;
}

/**
 * Gives everything below it the look: `data-theme` on the page's root element and the kit's provider. What opens
 * over the page is put into a landmark of its own, which is not there while nothing is open.
 */
export function ThemeRoot({ children }: { readonly children: ReactNode }) {
  const theme = useShownTheme();
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <MantineProvider
      theme={mantineTheme}
      forceColorScheme={theme}
      cssVariablesResolver={resolveKitVariables}
      withGlobalClasses={false}
    >
      {children}
      <section id="popups" aria-label={messages.controls.popups} />
    </MantineProvider>
  );
}
