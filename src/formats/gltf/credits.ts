import type { GLTF } from '@gltf-transform/core';
import type { Credits } from '../../core/figures/figureFile.ts';
import { shortText } from '../shortText.ts';
import { isRecord } from './jsonWalk.ts';

/** What the metadata of an extension say of the asset; texts as they stand there, to be cut and cleaned. */
export type StatedCredits = Readonly<Partial<Record<keyof Credits, unknown>>>;

/**
 * The credits of a file: `stated` by an extension, else asset.copyright and the asset.extras that Sketchfab
 * writes (author, license, source, title).
 */
export function creditsOf({ asset }: GLTF.IGLTF, stated: StatedCredits): Credits {
  const extras = isRecord(asset.extras) ? asset.extras : {};
  return {
    title: shortText(stated.title) ?? shortText(extras.title),
    author: shortText(stated.author) ?? shortText(extras.author),
    licence: shortText(stated.licence) ?? shortText(extras.license),
    source: shortText(stated.source) ?? shortText(extras.source),
    copyright: shortText(stated.copyright) ?? shortText(asset.copyright),
  };
}
