import { unitSpace } from './formatLength.ts';
import { formatSignificant } from './formatNumber.ts';
import type { ScaleChoice } from './scaleChoice.ts';

/** A ratio 1:n for reading, to three digits: 1:58.7; 2:1 where the model is larger than life. */
export const formatRatio = (n: number): string => ratioText(n, 3);

/** A target scale as people write it: 1:12, 28 mm to the eye, 6 in. Keeps the figures that the user gave. */
export function describeScale(choice: ScaleChoice): string {
  switch (choice.kind) {
    case 'ratio':
      return ratioText(choice.n, 6);
    case 'size':
      return `${formatSignificant(choice.mm, 6)}${unitSpace}mm to the ${choice.to}`;
    case 'inches':
      return `${formatSignificant(choice.inches, 6)}${unitSpace}in`;
  }
}

const ratioText = (n: number, digits: number): string =>
  n < 1 ? `${formatSignificant(1 / n, digits)}:1` : `1:${formatSignificant(n, digits)}`;
