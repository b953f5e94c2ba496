import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** The kit gives behaviour; looks come from our tokens and each component's own style sheet. */
export const mantineTheme = createTheme({
  fontFamily: 'var(--font)',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: { Portal: { defaultProps: { target: '#popups' } } },
});

/** Points the kit's few global colours at our tokens, so that both themes have one source. */
export const resolveKitVariables: CSSVariablesResolver = () => {
  const colours = {
    '--mantine-color-body': 'var(--app)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-2)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-primary-color-filled': 'var(--accent)',
  };
  return { variables: {}, dark: colours, light: colours };
};
