import type { FigureFile } from '../core/figures/figureFile.ts';
import type { Decoders } from './decoders.ts';
import type { FileSet } from './fileSet.ts';

/** A kind of file that figures are read from. */
export interface Format {
  readonly id: string;
  /** Its name for people. */
  readonly label: string;
  /** In lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Whether a file's content says that it is one. `head` is the text of its first bytes as Latin-1. */
  readonly detect: (head: string, extension: string, signs: FileSigns) => boolean;
  /** The parser, in a chunk of its own. */
  readonly load: () => Promise<FormatReader>;
}

/** What is looked at to tell what a file is. */
export interface FileSigns {
  /** Its first bytes as Latin-1. */
  readonly head: string;
  /** Its size. */
  readonly bytes: number;
  /** Paths of what is in it where it is a zip archive, else null. */
  readonly entries: readonly string[] | null;
}

export interface FormatReader {
  /**
   * Reads the main file and those that it needs, and checks all that can be known without decoding.
   * Throws a FigureError.
   */
  readonly check: (files: FileSet, mainPath: string) => Promise<CheckedFigure>;
}

/** A file whose structure is sound. */
export interface CheckedFigure {
  readonly sideFiles: SideFiles;
  /** Triangles that would be drawn, instances counted; null where that shows only when it is decoded. */
  readonly triangles: number | null;
  /** Throws a FigureError on data that turn out to be broken. */
  readonly decode: (decoders: Decoders, onProgress: (step: DecodeStep) => void) => Promise<FigureFile>;
}

/** How far decoding is. */
export interface DecodeStep {
  readonly stage: 'parse' | 'mend';
  /** Of the stage, 0 to 1. */
  readonly fraction: number;
}

/** How the addresses that a file names were resolved; the drawing uses the same. */
export interface SideFiles {
  /** Path of the file that each address, as written in the main file, stands for. */
  readonly pathByAddress: Readonly<Record<string, string>>;
  /** Addresses of images that were not given. */
  readonly missingImages: readonly string[];
  /** Addresses on other hosts or disks, which are never fetched. */
  readonly blocked: readonly string[];
}
