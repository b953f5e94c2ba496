import { findCanon } from '../core/canons/index.ts';
import { guides as guideRegistry, type GuideId } from '../core/guides/index.ts';
import { layouts, type LayoutId } from '../core/project/arrange.ts';
import { parseScale } from '../core/scales/parseScale.ts';
import { describeScale } from '../core/scales/describeScale.ts';
import type { ScaleChoice } from '../core/scales/scaleChoice.ts';
import { views, type NamedView } from './cameraPose.ts';
import { surfaces, type SurfaceId } from './viewStore.ts';

/** A figure that a link opens: a file on the app's own host, with what the link says of it. */
export interface LinkedFigure {
  readonly model: string;
  readonly scale: ScaleChoice | null;
  readonly canon: string | null;
}

/** What a link says; null where it says nothing. */
export interface LinkState {
  readonly figures: readonly LinkedFigure[];
  readonly layout: LayoutId | null;
  readonly view: NamedView | null;
  readonly surface: SurfaceId | null;
  readonly guides: readonly GuideId[] | null;
}

const pick = <T extends string>(ids: readonly T[], text: string | null): T | null =>
  ids.find((id) => id === text) ?? null;

const idsOf = <T extends string>(entries: readonly { readonly id: T }[]): readonly T[] =>
  entries.map(({ id }) => id);

const guideIds = idsOf<GuideId>(guideRegistry);

/** Guides by their ids with commas; `none` shows none. Unknown ids are left out. */
function readGuides(text: string | null): readonly GuideId[] | null {
  if (text === null) return null;
  return text.split(',').flatMap((id) => pick(guideIds, id) ?? []);
}

/** Reads a page's query; what it does not know or cannot read it takes as unsaid. The n-th scale and canon belong to the n-th model. */
export function readLink(query: string): LinkState {
  const values = new URLSearchParams(query);
  const scales = values.getAll('scale');
  const canons = values.getAll('canon');
  return {
    figures: values.getAll('model').map((model, i) => ({
      model,
      scale: parseScale(scales[i] ?? ''),
      canon: findCanon(canons[i] ?? '')?.id ?? null,
    })),
    layout: pick(idsOf<LayoutId>(layouts), values.get('layout')),
    view: pick(idsOf<NamedView>(views), values.get('view')),
    surface: pick(idsOf<SurfaceId>(surfaces), values.get('surface')),
    guides: readGuides(values.get('guides')),
  };
}

/** The query that `readLink` gives back the same from, beginning with `?`; empty when there is nothing to say. */
export function writeLink({ figures, layout, view, surface, guides }: LinkState): string {
  const values = new URLSearchParams();
  const hasScale = figures.some(({ scale }) => scale);
  const hasCanon = figures.some(({ canon }) => canon);
  for (const { model, scale, canon } of figures) {
    values.append('model', model);
    // An empty value keeps the places of those that follow.
    if (hasScale) values.append('scale', scale ? describeScale(scale) : '');
    if (hasCanon) values.append('canon', canon ?? '');
  }
  if (layout) values.set('layout', layout);
  if (view) values.set('view', view);
  if (surface) values.set('surface', surface);
  if (guides) values.set('guides', guides.join(',') || 'none');
  const text = values.toString();
  return text && `?${text}`;
}
