/**
 * A target scale as the user said it. A ratio is 1:n. A size is millimetres from the sole (bare feet, base left
 * out) to the eye or the crown. Inches are to the crown, as toy makers count.
 */
export type ScaleChoice =
  | { readonly kind: 'ratio'; readonly n: number }
  | { readonly kind: 'size'; readonly mm: number; readonly to: 'eye' | 'crown' }
  | { readonly kind: 'inches'; readonly inches: number };
