import type { FailureText } from '../ui/messages/failures.ts';
import type { Refusal } from './describeFile.ts';

/** Why figures were not compared, as it is printed. */
export type ComparisonRefusal = Pick<Refusal, 'file' | 'error'>;

/** Figures cannot be compared as the person wants it. */
export class ComparisonError extends Error {
  override readonly name = 'ComparisonError';
  readonly refusal: ComparisonRefusal;

  constructor({ file, error }: ComparisonRefusal) {
    super(error.message);
    this.refusal = { file, error };
  }
}

/** The error for a reason; throws nothing itself. */
export const comparisonError = (
  file: string,
  code: string,
  { what, why, next }: FailureText,
): ComparisonError => new ComparisonError({ file, error: { code, message: `${what} ${why}`, hint: next } });
