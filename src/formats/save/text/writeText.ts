/** Signs that are gathered before they are turned into bytes. */
const mostSigns = 2 ** 16;

/** Takes text bit by bit and hands it on as bytes, in pieces, so that no text of a hundred megabytes is made. */
export interface TextWriter {
  readonly add: (text: string) => void;
  /** Hands on what is left. */
  readonly end: () => void;
}

export function createTextWriter(handOn: (bytes: Uint8Array<ArrayBuffer>) => void): TextWriter {
  const encoder = new TextEncoder();
  let gathered = '';
  const end = (): void => {
    handOn(encoder.encode(gathered));
    gathered = '';
  };
  return {
    add: (text) => {
      gathered += text;
      if (gathered.length > mostSigns) end();
    },
    end,
  };
}

/** Pieces as one. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A coordinate in millimetres as text, to 10 nm: about what 32-bit floats hold of a miniature. */
export const formatCoordinate = (value: number): string => String(Math.round(value * 1e5) / 1e5);
