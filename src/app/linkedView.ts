import { changeGuides } from '../core/project/edits.ts';
import { requestCamera } from '../state/cameraRequests.ts';
import { readLink, writeLink } from '../state/linkCodec.ts';
import { currentProject } from '../state/projectStore.ts';
import { tell } from '../state/taskStore.ts';
import { changeView, viewStore } from '../state/viewStore.ts';
import { edit } from './commands/run.ts';
import { openAddress } from './samples.ts';

/** Opens what the page's address asks for. False when it asks for no figure. */
export async function followLink(query: string): Promise<boolean> {
  const { figures, layout, view, surface, guides } = readLink(query);
  if (layout) changeView({ layout });
  if (surface) changeView({ surface });
  if (guides) edit(changeGuides({ shown: guides }));
  for (const { model, scale, canon } of figures) await openAddress(model, { said: { scale, canon } });
  if (view) requestCamera({ kind: 'view', view, pane: null });
  return figures.length > 0;
}

/** Puts the link into the clipboard and says so. */
export async function copyLink(): Promise<void> {
  const link = linkToView();
  const left = currentProject().figures.filter(({ file }) => file.address === null).length;
  try {
    await navigator.clipboard.writeText(link);
    tell('info', { code: 'link-copied', data: { left } });
  } catch {
    tell('info', { code: 'link-not-copied', data: { link } });
  }
}

/** The address that shows the same again; figures from the person's own disk cannot be in it. */
function linkToView(): string {
  const { figures, guides } = currentProject();
  const { layout, surface, views } = viewStore.getState();
  const view = views[0] === 'turned' ? null : (views[0] ?? null);
  const linked = figures.flatMap(({ file, scale, canon }) =>
    file.address === null ? [] : [{ model: file.address, scale, canon }],
  );
  return new URL(
    writeLink({ figures: linked, layout, view, surface, guides: guides.shown }),
    new URL('.', document.baseURI),
  ).href;
}
