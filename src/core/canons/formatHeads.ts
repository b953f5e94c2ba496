const fractions = [
  { value: 1 / 8, text: '⅛' },
  { value: 1 / 4, text: '¼' },
  { value: 1 / 3, text: '⅓' },
  { value: 3 / 8, text: '⅜' },
  { value: 1 / 2, text: '½' },
  { value: 5 / 8, text: '⅝' },
  { value: 2 / 3, text: '⅔' },
  { value: 3 / 4, text: '¾' },
  { value: 7 / 8, text: '⅞' },
] as const;

/** A count of heads for reading: 7½, ¾, 6⅛; with one decimal where no eighth or third is within 0.005. */
export function formatHeads(heads: number): string {
  const whole = Math.floor(heads);
  const fraction = fractions.find(({ value }) => Math.abs(heads - whole - value) < 0.005);
  if (fraction) return `${whole || ''}${fraction.text}`;
  return Number(heads.toFixed(1)).toString();
}
