import { readNumber } from './numberText.ts';

/** Walks through the words of a text in bytes, without making strings of them. */
export interface TextScanner {
  /** Goes to the next word of the text; false at its end. */
  readonly nextWord: () => boolean;
  /** Goes to the next word of the line; false at its end, where it stays. */
  readonly nextWordInLine: () => boolean;
  /** Goes behind the end of the line. */
  readonly skipLine: () => void;
  /** Whether the word is this one, given in lower case; letters may be of any case. */
  readonly isWord: (lowerCase: string) => boolean;
  /** The word as a number: see `readNumber`. */
  readonly number: () => number | null;
  /** Where the word begins, and where what follows it does. */
  readonly wordStart: () => number;
  readonly wordEnd: () => number;
  /** What is left of the line behind the word, up to 4096 bytes, without the white space around it. */
  readonly restOfLine: () => string;
  /** Goes to a place that the scanner was at before. */
  readonly goTo: (position: number) => void;
  readonly position: () => number;
}

const newLine = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const longestRest = 4096;

const isLineEnd = (byte: number | undefined): boolean => byte === newLine || byte === carriageReturn;

/** A scanner of a text from `start` on. Bytes below the space, and it, are white space; lines end as in any system. */
export function createTextScanner(bytes: Uint8Array, start = 0): TextScanner {
  const length = bytes.length;
  let at = start;
  let wordStart = start;
  let wordEnd = start;
  const takeWord = (): boolean => {
    if (at >= length) return false;
    wordStart = at;
    while (at < length && bytes[at]! > space) at++;
    wordEnd = at;
    return true;
  };
  return {
    nextWord: () => {
      while (at < length && bytes[at]! <= space) at++;
      return takeWord();
    },
    nextWordInLine: () => {
      while (at < length && bytes[at]! <= space && bytes[at] !== newLine && bytes[at] !== carriageReturn)
        at++;
      return !isLineEnd(bytes[at]) && takeWord();
    },
    skipLine: () => {
      while (at < length && bytes[at] !== newLine && bytes[at] !== carriageReturn) at++;
      if (bytes[at] === carriageReturn && bytes[at + 1] === newLine) at++;
      at = Math.min(at + 1, length);
    },
    isWord: (lowerCase) => {
      if (wordEnd - wordStart !== lowerCase.length) return false;
      for (let i = 0; i < lowerCase.length; i++) {
        const byte = bytes[wordStart + i]!;
        const lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
        if (lower !== lowerCase.charCodeAt(i)) return false;
      }
      return true;
    },
    number: () => readNumber(bytes, wordStart, wordEnd),
    wordStart: () => wordStart,
    wordEnd: () => wordEnd,
    restOfLine: () => {
      let end = at;
      while (end < length && end < at + longestRest && !isLineEnd(bytes[end])) end++;
      return new TextDecoder().decode(bytes.subarray(at, end)).trim();
    },
    goTo: (position) => {
      at = position;
    },
    position: () => at,
  };
}

/** The place of a byte of a text for people: `line 17`. */
export function lineAt(bytes: Uint8Array, position: number): string {
  let line = 1;
  for (let i = 0; i < position && i < bytes.length; i++)
    if (bytes[i] === newLine || (bytes[i] === carriageReturn && bytes[i + 1] !== newLine)) line++;
  return `line ${line}`;
}

/** Where a text begins: behind a byte order mark. */
export const textStart = (bytes: Uint8Array): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
