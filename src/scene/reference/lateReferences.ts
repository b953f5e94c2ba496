import type { ComponentType } from 'react';
import type { ReferenceObjectProps } from './ReferenceObject.tsx';

let loaded: ComponentType<ReferenceObjectProps> | null = null;

/** Loads what draws references. Until then none is drawn. */
export async function loadReferences(): Promise<void> {
  loaded ??= (await import('./ReferenceObject.tsx')).ReferenceObject;
}

/** What draws a reference; null until it is loaded. */
export const referenceObject = (): ComponentType<ReferenceObjectProps> | null => loaded;
