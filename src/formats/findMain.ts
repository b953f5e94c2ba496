import { figureError, type FigureError } from '../core/figures/figureError.ts';
import type { FileWarning } from '../core/figures/figureFile.ts';
import type { FileSet, NamedFile } from './fileSet.ts';
import type { Format } from './format.ts';
import { hasExtension, headBytes, identify, type Identity } from './identify.ts';
import { baseName, extensionOf, normalisePath } from './paths.ts';

/** The file that a set is opened by, and what it is. */
export interface MainFile {
  readonly path: string;
  readonly format: Format;
  readonly warnings: readonly FileWarning[];
}

/**
 * The file to open of a set: of those whose content is of a format that is read (else, whose name says so), the
 * one nearest the top of the folders, then the first. The others are named in a warning. Throws a FigureError
 * where there is none.
 */
export async function findMain(set: FileSet): Promise<MainFile> {
  const identities = await Promise.all(set.files.map((file) => identifyFile(set, file)));
  const readable = (['content', 'name'] as const)
    .map((by) =>
      identities.flatMap(({ path, identity }) =>
        identity.format && identity.by === by ? [{ path, format: identity.format }] : [],
      ),
    )
    .find((found) => found.length > 0)
    ?.sort((a, b) => depthOf(a.path) - depthOf(b.path));
  const main = readable?.[0];
  if (!readable || !main) throw nothingToOpen(identities);
  if (set.files.find(({ path }) => path === main.path)?.blob.size === 0)
    throw figureError('empty-file', { name: baseName(main.path) });
  return { ...main, warnings: [...openedAs(main.path, main.format), ...otherFiles(readable.slice(1))] };
}

interface Identified {
  readonly path: string;
  readonly size: number;
  readonly identity: Identity;
}

const identifyFile = async (set: FileSet, { path, blob }: NamedFile): Promise<Identified> => ({
  path,
  size: blob.size,
  identity: identify(await set.readHead(path, headBytes), path),
});

const depthOf = (path: string): number => normalisePath(path).split('/').length;

/** The most telling reason: a model of a kind that is not read says more than the picture beside it. */
function nothingToOpen(identities: readonly Identified[]): FigureError {
  const looksLike = ({ identity }: Identified): string | null =>
    identity.format === null ? identity.looksLike : null;
  const told =
    identities.find((file) => looksLike(file) !== null && looksLike(file) !== 'image') ?? identities[0];
  const name = told ? baseName(told.path) : '';
  return !told || told.size === 0
    ? figureError('empty-file', { name })
    : figureError('not-a-figure-format', { name, looksLike: looksLike(told) });
}

function openedAs(path: string, format: Format): readonly FileWarning[] {
  const extension = extensionOf(baseName(path));
  return extension === '' || hasExtension(format, extension)
    ? []
    : [{ code: 'opened-as', names: [baseName(path), format.label] }];
}

const otherFiles = (others: readonly { readonly path: string }[]): readonly FileWarning[] =>
  others.length === 0 ? [] : [{ code: 'other-files', names: others.map(({ path }) => baseName(path)) }];
