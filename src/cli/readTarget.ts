import { parseScale } from '../core/scales/parseScale.ts';
import type { ScaleChoice } from '../core/scales/scaleChoice.ts';
import { UsageError } from './usage.ts';

/** The scale that is wanted: a ratio, or a size to the eye or the crown; null where none was told. Throws a UsageError. */
export function readTarget({
  scale,
  size,
  'measured-to': to,
}: {
  readonly scale?: string | undefined;
  readonly size?: string | undefined;
  readonly 'measured-to'?: string | undefined;
}): ScaleChoice | null {
  if (scale !== undefined && size !== undefined) throw new UsageError('Say either --scale or --size.');
  if (size === undefined && to !== undefined) throw new UsageError('--measured-to goes with --size.');
  if (scale === undefined && size === undefined) return null;
  if (to !== undefined && to !== 'eye' && to !== 'crown')
    throw new UsageError('--measured-to takes eye or crown.');
  const choice = parseScale(scale ?? (to ? `${size} ${to}` : size!));
  if (!choice || (size !== undefined && choice.kind === 'ratio'))
    throw new UsageError(
      size === undefined
        ? 'Say the scale with --scale, such as 1:12.'
        : 'Say the size with --size, such as 28mm.',
    );
  return choice;
}
