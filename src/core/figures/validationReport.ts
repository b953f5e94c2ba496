/** What a format's own validator finds in a file. */
export interface ValidationReport {
  readonly validatorVersion: string;
  readonly counts: Readonly<Record<ValidationSeverity, number>>;
  /** The gravest first; not all of them where there are very many. */
  readonly issues: readonly ValidationIssue[];
  /** Whether there are more than are counted, since the search ends somewhere. */
  readonly isCutShort: boolean;
}

export interface ValidationIssue {
  /** As in the validator's list: `ACCESSOR_MIN_MISMATCH`. */
  readonly code: string;
  readonly message: string;
  readonly severity: ValidationSeverity;
  /** JSON pointer to the place in the file; null where it has none. */
  readonly pointer: string | null;
}

export type ValidationSeverity = 'error' | 'warning' | 'info' | 'hint';
