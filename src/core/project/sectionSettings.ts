/** A plane that all shown figures are cut with. */
export interface SectionSettings {
  readonly isShown: boolean;
  /** At a landmark's height, or at a share of each figure's stature. */
  readonly at:
    | { readonly kind: 'landmark'; readonly landmark: string }
    | { readonly kind: 'share'; readonly share: number };
  /** To the front, and then about the upright axis to the figure's left. */
  readonly tiltDeg: number;
  readonly turnDeg: number;
  /** Whether what lies above is taken away, and the cut closed. */
  readonly isCapped: boolean;
}

/** The section until somebody chooses: level, at the navel. */
export const usualSection: SectionSettings = {
  isShown: false,
  at: { kind: 'landmark', landmark: 'omphalion' },
  tiltDeg: 0,
  turnDeg: 0,
  isCapped: false,
};
