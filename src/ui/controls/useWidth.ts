import { useMediaQuery } from '@mantine/hooks';

/** `narrow`: a phone, panels in a sheet. `middle`: the left panel is a rail. `wide`: everything is out. */
export type Width = 'narrow' | 'middle' | 'wide';

/** How much room the page has; the style sheets use the same two widths. */
export function useWidth(): Width {
  const options = { getInitialValueInEffect: false };
  const isNarrow = useMediaQuery('(width < 768px)', false, options);
  const isWide = useMediaQuery('(width >= 1200px)', true, options);
  if (isNarrow) return 'narrow';
  return isWide ? 'wide' : 'middle';
}
