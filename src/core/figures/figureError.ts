/** What is broken in a file, for the sentence that the user reads. */
export type Breakage =
  | 'container'
  | 'json'
  | 'missing-field'
  | 'bad-reference'
  | 'out-of-bounds'
  | 'count-mismatch'
  | 'node-loop'
  | 'two-parents'
  | 'index-out-of-range'
  | 'no-scene'
  | 'decoding'
  /** A line, number or element that cannot be read as what it stands for. */
  | 'text'
  | 'header'
  | 'archive'
  | 'no-model-part'
  | 'too-deep';

/** Why a figure could not be opened, and what each reason carries. The sentences stand in ui/messages. */
export interface FigureErrorData {
  'empty-file': { readonly name: string };
  /** `looksLike`: the id of a kind in `formats/unread.ts`, or null where nothing tells. */
  'not-a-figure-format': { readonly name: string; readonly looksLike: string | null };
  'unsupported-version': { readonly name: string; readonly version: string };
  /** `where`: the place in the file, a JSON pointer where it has one. */
  'broken-file': { readonly name: string; readonly breakage: Breakage; readonly where: string };
  'truncated-file': { readonly name: string; readonly expectedBytes: number; readonly actualBytes: number };
  /** All that are missing, so that they can be asked for at once. */
  'missing-side-file': { readonly name: string; readonly missing: readonly string[] };
  /** Data that would have to be fetched from elsewhere, which is never done. */
  'blocked-address': { readonly name: string; readonly addresses: readonly string[] };
  'unsupported-extension': { readonly name: string; readonly extensions: readonly string[] };
  /** Coordinates that are not numbers, and the part of the file that holds them. */
  'not-finite': { readonly where: string };
  'no-triangles': Record<string, never>;
  /** Some, but fewer than any figure is made of. */
  'too-few-triangles': { readonly triangles: number };
  /** All that would be shown lies in one point. */
  'no-extent': Record<string, never>;
  'too-large': { readonly name: string; readonly bytes: number; readonly limitBytes: number };
  /** An archive or its part that would unpack to too much. */
  'unpacks-too-large': { readonly name: string; readonly bytes: number; readonly packedBytes: number };
  'too-many-triangles': { readonly triangles: number; readonly limit: number };
  /** So many that the person is asked whether to draw all of them or fewer. */
  'many-triangles': { readonly triangles: number; readonly reduced: number };
  /** Several figures were given together, and it is for the person to say which. */
  'several-files': {
    readonly name: string;
    readonly files: readonly { readonly path: string; readonly format: string; readonly bytes: number }[];
  };
  /** Only where files are named and not given. */
  'not-found': { readonly name: string };
  'empty-folder': { readonly name: string };
  cancelled: Record<string, never>;
  /** The worker broke down over it, most likely for want of memory. */
  'worker-lost': { readonly message: string };
  /** A fault of the program, not of the file. */
  unexpected: { readonly message: string };
}

export type FigureErrorCode = keyof FigureErrorData;

/** A reason with its data, as it crosses from the worker to the page. */
export type FigureFailure = {
  readonly [Code in FigureErrorCode]: { readonly code: Code; readonly data: FigureErrorData[Code] };
}[FigureErrorCode];

/** An expected failure to open a figure. */
export class FigureError extends Error {
  override readonly name = 'FigureError';
  readonly failure: FigureFailure;

  constructor(failure: FigureFailure) {
    super(failure.code);
    this.failure = failure;
  }

  get code(): FigureErrorCode {
    return this.failure.code;
  }
}

/**
 * The error for a reason; throws nothing itself, so that `throw figureError(…)` reads well. Texts in its data, which
 * may be the file's own, are cut to `longestText`; paths of files to choose from stay whole.
 */
export const figureError = <Code extends FigureErrorCode>(
  code: Code,
  data: FigureErrorData[Code],
): FigureError => new FigureError({ code, data: withShortTexts(data) } as FigureFailure);

/** The most characters that are kept of a text in a reason. */
const longestText = 500;

const withShortTexts = (data: object): object =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value) ? value.map(shorten) : shorten(value),
    ]),
  );

const shorten = (value: unknown): unknown =>
  typeof value === 'string' && value.length > longestText
    ? `${value.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : value;

/** The failure that any thrown thing stands for. */
export const failureOf = (thrown: unknown): FigureFailure =>
  thrown instanceof FigureError
    ? thrown.failure
    : { code: 'unexpected', data: { message: thrown instanceof Error ? thrown.message : String(thrown) } };
