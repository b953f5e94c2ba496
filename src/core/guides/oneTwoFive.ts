/** The smallest of 1, 2 and 5 times a power of ten that is not below a positive number. */
export function oneTwoFive(atLeast: number): number {
  const power = Math.floor(Math.log10(atLeast));
  const steps = [1, 2, 5, 10].map((digit) => Number(`${digit}e${power}`));
  return steps.find((step) => step >= atLeast * (1 - 1e-9)) ?? Number(`2e${power + 1}`);
}
