import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { NamedFile } from '../../src/formats/fileSet.ts';

/** One file of the corpus, as its list has it. */
export interface CorpusEntry {
  readonly file: string;
  readonly expect: string;
  readonly triangles?: number;
  readonly groundTruth?: string;
}

/** Truth about a body of the corpus, in metres, +Y up. */
export interface CorpusTruth {
  readonly measures?: { readonly stature: number };
  /** To the crown in the pose it is in. */
  readonly currentHeight?: number;
  /** Of a miniature: how much smaller, and of which body. */
  readonly scaleMmPerM?: number;
  readonly baseOfTruth?: string;
  readonly jointCentres?: Readonly<Record<string, readonly [number, number, number]>>;
}

/** The folder of figure files from elsewhere, or null where there is none. */
export const corpusFolder = ((): string | null => {
  const folder = resolve(process.env['FIGURE_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus'));
  if (existsSync(join(folder, 'corpus.json'))) return folder;
  process.stdout.write(
    `Skipped: tests of figure files from elsewhere. There is no corpus.json in ${folder}.\n`,
  );
  return null;
})();

const readJson = (name: string): unknown =>
  corpusFolder === null ? null : (JSON.parse(readFileSync(join(corpusFolder, name), 'utf8')) as unknown);

/** The corpus's files that match. */
export const corpusEntries = (pattern: RegExp): readonly CorpusEntry[] =>
  ((readJson('corpus.json') ?? []) as readonly CorpusEntry[]).filter(({ file }) => pattern.test(file));

/** Truths by the key that entries name. */
export const corpusTruths = (readJson('ground_truth.json') ?? {}) as Readonly<Record<string, CorpusTruth>>;

/** The name that a file is to be opened under: its own, or the awkward one that its notes ask for. */
export const corpusName = ({ file }: CorpusEntry): string =>
  file === 'D_bad/syn_hostile_name.glb' ? 'name with spaces, ümlaut & 日本語 #1.glb' : basename(file);

/** How opening a file may end by what is said of it. */
export function waysToEnd({ expect: said }: CorpusEntry): {
  readonly opened: boolean;
  readonly refused: boolean;
} {
  const isEither = said.startsWith('opens or is refused');
  return { opened: said.startsWith('opens'), refused: said.startsWith('refused') || isEither };
}

/** A file of the corpus as it would be given: alone, or with its whole folder where it has one of its own. */
export function corpusFiles({ file }: CorpusEntry): readonly NamedFile[] {
  const path = join(corpusFolder!, file);
  const isAlone = !file.slice(0, file.lastIndexOf('/')).includes('/');
  const paths = isAlone ? [path] : filesBelow(dirname(path));
  return paths.map((each) => ({
    path: isAlone ? basename(each) : relative(dirname(path), each),
    blob: new Blob([readFileSync(each)]),
  }));
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
