import { createStore, del, get, keys, set } from 'idb-keyval';
import { parseProject, type ParsedProject } from '../core/project/schema.ts';
import type { Project } from '../core/project/project.ts';
import type { KeptFile } from './models.ts';
import { viewStore, type ViewState } from './viewStore.ts';

/** The part of the view that outlives the page. */
export type SavedView = Pick<
  ViewState,
  'layout' | 'activeFigure' | 'surface' | 'isLinked' | 'overlayOpacity'
>;

interface SavedDocument {
  readonly project: Project;
  readonly view: SavedView;
}

/** A project that was found, with what the page said of it. */
export interface SavedSession {
  readonly parsed: ParsedProject;
  readonly view: SavedView | null;
}

const store = createStore('maquette', 'session');
const projectKey = 'project';
const fileKey = (sha256: string): string => `file/${sha256}`;

const savedView = (): SavedView => {
  const { layout, activeFigure, surface, isLinked, overlayOpacity } = viewStore.getState();
  return { layout, activeFigure, surface, isLinked, overlayOpacity };
};

/** Keeps the project and what of the view belongs to it. Rejects where the browser keeps nothing. */
export const saveSession = (project: Project): Promise<void> =>
  set(projectKey, { project, view: savedView() } satisfies SavedDocument, store);

export const saveFiles = (sha256: string, files: readonly KeptFile[]): Promise<void> =>
  set(fileKey(sha256), files, store);

export const loadFiles = (sha256: string): Promise<readonly KeptFile[] | undefined> =>
  get(fileKey(sha256), store);

/** The project that was saved last, read with care; null where there is none. */
export async function loadSession(): Promise<SavedSession | null> {
  const document: unknown = await get(projectKey, store);
  if (typeof document !== 'object' || document === null || !('project' in document)) return null;
  const { project, view } = document as { readonly project: unknown; readonly view?: SavedView };
  return { parsed: parseProject(project), view: view ?? null };
}

/** Removes the files of all but the hashes. */
export async function forgetFiles(hashes: ReadonlySet<string>): Promise<void> {
  const wanted = new Set([...hashes].map(fileKey));
  const stored = await keys(store);
  const isGone = (key: IDBValidKey): boolean =>
    typeof key === 'string' && key.startsWith('file/') && !wanted.has(key);
  await Promise.all(stored.filter(isGone).map((key) => del(key, store)));
}
