import { SaxesParser } from 'saxes';
import { FigureError, figureError } from '../../core/figures/figureError.ts';
import type { Archive, ArchiveEntry } from '../zip/openArchive.ts';
import { streamEntry } from '../zip/unpackEntry.ts';
import { createFeeder } from './createFeeder.ts';
import type { RunReader } from './elementRun.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Told of what stands in a text as it is read. */
export interface XmlReader {
  /** `name` as it stands there, with its prefix. `attributes` has no prototype. */
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  /** Whether the text of the element that was opened last is wanted. */
  readonly wantsText: () => boolean;
  readonly text: (text: string) => void;
  /** Who is to read a run of plain elements at the beginning of the element that was opened last; null: nobody. */
  readonly run: () => RunReader | null;
}

/** An error at the place that is being read. */
export type BrokenText = (what?: string) => FigureError;

/**
 * Reads XML in an archive piece by piece, so that a long one is never in memory as a whole. `makeReader` is given what
 * to throw where the text means nothing. Document types are refused: with them a few lines can stand for gigabytes.
 * Throws `broken-file`, and what unpacking throws.
 */
export async function readXml(
  archive: Archive,
  entry: ArchiveEntry,
  makeReader: (broken: BrokenText) => XmlReader,
  onBytes: (bytes: number) => void = () => {},
): Promise<void> {
  const parser = new SaxesParser();
  let linesInRuns = 0;
  const broken: BrokenText = (what = '') =>
    figureError('broken-file', {
      name: archive.name,
      breakage: 'text',
      where: `${entry.path}, line ${parser.line + linesInRuns}${what && `: ${what}`}`,
    });
  const reader = makeReader(broken);
  followParser(parser, reader, broken);
  let decoder: TextDecoder | null = null;
  const parse = (bytes: Uint8Array): void => {
    try {
      parser.write(decoder!.decode(bytes, { stream: true }));
    } catch (error) {
      // Texts beyond what a string can hold, for one.
      throw error instanceof FigureError ? error : broken();
    }
  };
  const feeder = createFeeder(reader, parse, (lines) => {
    linesInRuns += lines;
  });
  await streamEntry(archive, entry, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    if (decoder.encoding === 'utf-8') feeder.feed(piece);
    else parse(piece);
    onBytes(piece.length);
  });
  decoder ??= new TextDecoder();
  parse(feeder.rest());
  parser.close();
}

function followParser(
  parser: SaxesParser,
  { open, close, wantsText, text }: XmlReader,
  broken: BrokenText,
): void {
  const refuse = (): never => {
    throw broken();
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    open(name, attributes);
    if (wantsText()) parser.on('text', text);
  });
  parser.on('closetag', ({ name }) => {
    parser.off('text');
    close(name);
  });
}

/** UTF-8 or UTF-16, the two that 3MF allows, by the byte order mark that the second must have. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
