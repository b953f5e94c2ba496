import { longestText } from './limits.ts';

/**
 * A text of a file as one line of readable length; null for what is not text, is empty, or is only the word that some
 * exporters write for nothing.
 */
export function shortText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  // So much white space may stand between words that it would take long to look through.
  const text = value
    .slice(0, longestText * 8)
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  if (text === '' || text === 'undefined') return null;
  return shortenText(text);
}

/** The name that a file gives to something: empty where it gives none, or something that is no text. */
export const shortName = (name: unknown): string => (typeof name === 'string' ? shortenText(name) : '');

/** A text cut to the most characters that are kept of one, a surrogate pair not halved. */
const shortenText = (text: string): string =>
  text.length > longestText ? `${text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
