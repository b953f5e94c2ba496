/** Life-size stature = model scale × height as modelled. */
export interface SizeTriple {
  readonly statureMm: number;
  /** N of the 1:N that the file already has. */
  readonly modelScale: number;
  readonly heightModelledMm: number;
}

/** All three of stature, model scale and height as modelled from exactly two that are positive; otherwise null. */
export function solveThird(known: { readonly [K in keyof SizeTriple]: number | null }): SizeTriple | null {
  const { statureMm, modelScale, heightModelledMm } = known;
  const given = [statureMm, modelScale, heightModelledMm].filter((value) => value !== null);
  if (given.length !== 2 || !given.every((value) => value > 0 && Number.isFinite(value))) return null;
  return {
    statureMm: statureMm ?? modelScale! * heightModelledMm!,
    modelScale: modelScale ?? statureMm! / heightModelledMm!,
    heightModelledMm: heightModelledMm ?? statureMm! / modelScale!,
  };
}
