import { figureError, type FigureError } from '../core/figures/figureError.ts';
import type { FileWarning } from '../core/figures/figureFile.ts';
import type { FileSet, SetFile } from './fileSet.ts';
import type { Format } from './format.ts';
import { hasExtension, headBytes, identify, type Identity } from './identify.ts';
import { baseName, extensionOf, normalisePath } from './paths.ts';
import { bytesSource } from './zip/byteSource.ts';
import { isZip, openArchive } from './zip/openArchive.ts';

/** The file that a set is opened by, and what it is. */
export interface MainFile {
  readonly path: string;
  readonly format: Format;
  readonly warnings: readonly FileWarning[];
}

/** Which of several figures is meant. */
export interface MainChoice {
  /** Path of the one, or of the archive that it is in; null: any. */
  readonly main: string | null;
  /** Where there are several to choose from: throws `several-files`, or takes the first. */
  readonly ifSeveral: 'ask' | 'first';
}

/**
 * The file to open of a set. The one that was chosen; else the only one that is of a format that is read; else, of
 * several, it asks with `several-files`, or takes the one nearest the top of the folders (of those whose content says
 * what they are, then of those whose name does), then the first, and names the others in a warning. Throws a
 * FigureError where there is none.
 */
export async function findMain(set: FileSet, { main, ifSeveral }: MainChoice): Promise<MainFile> {
  const files = main === null ? set.files : chosenFiles(set, main);
  const identified = await Promise.all(files.map((file) => identifyFile(set, file)));
  const figures = identified
    .flatMap(({ file, identity }) => (identity.format ? [{ ...identity, file }] : []))
    .sort((a, b) => Number(a.by === 'name') - Number(b.by === 'name') || depthOf(a.file) - depthOf(b.file));
  const [first] = figures;
  if (!first) throw await nothingToOpen(set, identified);
  if (figures.length > 1 && ifSeveral === 'ask') throw severalFigures(figures);
  const { path, bytes } = first.file;
  if (bytes === 0) throw figureError('empty-file', { name: baseName(path) });
  const others = figures.slice(1).filter(({ by }) => by === first.by);
  return {
    path,
    format: first.format,
    warnings: [...openedAs(path, first.format), ...otherFiles(others.map(({ file }) => file))],
  };
}

interface Identified {
  readonly file: SetFile;
  readonly identity: Identity;
}

/** The file of a path, or all that came in the archive of that path. */
function chosenFiles({ files }: FileSet, main: string): readonly SetFile[] {
  const chosen = files.filter(({ path }) => path === main);
  const packed = chosen.length > 0 ? chosen : files.filter(({ archive }) => archive === main);
  if (packed.length === 0) throw figureError('not-found', { name: baseName(main) });
  return packed;
}

async function identifyFile(set: FileSet, file: SetFile): Promise<Identified> {
  // One that cannot be unpacked is known by its name alone, and says so when it is opened.
  const bytes = await set.readHead(file.path, headBytes).catch(() => new Uint8Array());
  const head = new TextDecoder('latin1').decode(bytes);
  const entries = isZip(head) ? await listEntries(set, file) : null;
  return { file, identity: identify({ head, bytes: file.bytes, entries }, file.path) };
}

/** What is in an archive; nothing where it is damaged, which shows when it is opened. */
const listEntries = async (set: FileSet, file: SetFile): Promise<readonly string[]> =>
  openFile(set, file).then(
    ({ entries }) => entries.map(({ path }) => path),
    () => [],
  );

const openFile = async (set: FileSet, { path }: SetFile) =>
  openArchive(bytesSource(await set.read(path)), baseName(path));

const depthOf = ({ path }: SetFile): number => normalisePath(path).split('/').length;

function severalFigures(
  figures: readonly { readonly file: SetFile; readonly format: Format }[],
): FigureError {
  return figureError('several-files', {
    name: nameOfAll(figures.map(({ file }) => file)),
    files: figures.map(({ file, format }) => ({ path: file.path, format: format.label, bytes: file.bytes })),
  });
}

/** The archive, else the folder, that all files are in; empty where there is none. */
function nameOfAll(files: readonly SetFile[]): string {
  const nameOf = ({ path, archive }: SetFile): string =>
    archive === null ? (/^([^/]+)\//.exec(normalisePath(path))?.[1] ?? '') : baseName(archive);
  const names = new Set(files.map(nameOf));
  return names.size === 1 ? [...names][0]! : '';
}

/** The most telling reason: a model of a kind that is not read says more than the picture beside it. */
async function nothingToOpen(set: FileSet, all: readonly Identified[]): Promise<FigureError> {
  const looksLike = ({ identity }: Identified): string | null =>
    identity.format === null ? identity.looksLike : null;
  const told = ranks.map((isRight) => all.find((each) => isRight(looksLike(each)))).find(Boolean) ?? all[0];
  const name = told ? baseName(told.file.path) : '';
  if (!told || told.file.bytes === 0) return figureError('empty-file', { name });
  // One that is damaged says what is wrong with it.
  if (looksLike(told) === 'zip') await openFile(set, told.file);
  return figureError('not-a-figure-format', { name, looksLike: looksLike(told) });
}

/** What is told of first, by what files look like: models, then what they may be packed in, then anything known. */
const besides: ReadonlySet<string | null> = new Set([null, 'image', 'mtl', 'text', 'json', 'html', 'pdf']);
const packs: ReadonlySet<string | null> = new Set(['zip', 'archive']);
const ranks: readonly ((kind: string | null) => boolean)[] = [
  (kind) => !besides.has(kind) && !packs.has(kind),
  (kind) => packs.has(kind),
  (kind) => kind !== null,
];

function openedAs(path: string, format: Format): readonly FileWarning[] {
  const extension = extensionOf(baseName(path));
  return extension === '' || hasExtension(format, extension)
    ? []
    : [{ code: 'opened-as', names: [baseName(path), format.label] }];
}

const otherFiles = (others: readonly SetFile[]): readonly FileWarning[] =>
  others.length === 0 ? [] : [{ code: 'other-files', names: others.map(({ path }) => baseName(path)) }];
