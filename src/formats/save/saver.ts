import type { BakedPart, BodyToBake } from '../../core/figures/bakeBody.ts';
import type { FigureFile } from '../../core/figures/figureFile.ts';
import type { Decoders } from '../decoders.ts';
import type { FileSet } from '../fileSet.ts';

/** A figure as it stands, to be saved. */
export interface FigureToSave {
  /** Files are named after it. */
  readonly name: string;
  readonly file: FigureFile;
  /** What of it, in which pose; `fileToSaved` and `cutLevel` in millimetres. */
  readonly body: BodyToBake;
  /** The files that it was read from, which have its materials and pictures; null: it is saved without. */
  readonly source: FigureSource | null;
}

export interface FigureSource {
  readonly set: FileSet;
  readonly mainPath: string;
  readonly decoders: Decoders;
}

/** A figure whose body is baked; `body` and `parts` in the saver's unit. */
export interface BakedFigure extends FigureToSave {
  readonly parts: readonly BakedPart[];
}

/** A file to be handed to the person. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A kind of file that figures are saved as. */
export interface Saver {
  readonly id: string;
  /** Its name for people. */
  readonly label: string;
  /** In lower case, without the dot. */
  readonly extension: string;
  /** What a number in the file counts. */
  readonly unit: 'mm' | 'm';
  /** The main file first, then those that it names. */
  readonly save: (figure: BakedFigure) => Promise<readonly SavedFile[]>;
}
