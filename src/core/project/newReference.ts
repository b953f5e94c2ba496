import { medianMan, type BodySettings } from '../body/settings/bodySettings.ts';
import { referenceColors, type ProjectReference } from './reference.ts';

/** A reference of which the person has only said who it is; its colour is one that none of the others has. */
export function newReference(
  id: string,
  settings: Partial<BodySettings>,
  others: readonly ProjectReference[],
  change: Partial<ProjectReference> = {},
): ProjectReference {
  const free = referenceColors.find((color) => others.every((other) => other.color !== color));
  return {
    id,
    name: null,
    figure: null,
    settings: { ...medianMan, ...settings },
    isAsTallAsFigure: false,
    pose: 'down',
    likeness: 'stature',
    standing: {},
    placement: 'beside',
    opacity: 0.5,
    color: free ?? referenceColors[others.length % referenceColors.length]!,
    isHidden: false,
    ...change,
  };
}
