import { oneTwoFive } from '../guides/oneTwoFive.ts';
import { formatLength, unitSpace } from '../scales/formatLength.ts';
import { formatNumber } from '../scales/formatNumber.ts';
import { escapeXml } from '../text/escapeXml.ts';
import type { OutlineLoop, SectionOutline } from './sectionOutlines.ts';

/** A figure's cut in a drawing. */
export interface DrawnSection {
  readonly name: string;
  /** As CSS has it. */
  readonly colour: string;
  readonly outline: SectionOutline;
}

/** What stands before the figures, in the reader's language. */
export interface SectionWords {
  readonly girth: string;
  readonly area: string;
}

/** Of the page, in its mm: letters of 10 points and lines that any printer shows. */
const paper = { margin: 6, text: 3.5, row: 5.5, line: 0.35, swatch: 12 };

/** A drawing wider than a sheet of A4 takes is likely printed smaller: all of the page grows with it. */
const sheetMm = 180;

/** Letters of a plain typeface are no wider on average, as a share of their size. */
const letterShare = 0.6;

/** Figures are told apart by their lines too, not by colour alone. */
const dashes = [[], [2.4, 1.2], [0.6, 1], [3.6, 1, 0.6, 1]] as const;

/** Girths of so many loops are said one by one. */
const mostGirths = 4;

/**
 * A section as a flat drawing, SVG in true size: one unit is 1 mm of the outlines, and of paper when printed without
 * scaling. Seen against the normal: a level cut from above, the figure's front below. Under it each figure's name with
 * girths (by tape) and area, and a scale bar. Outlines must be of one plane.
 */
export function drawSection(figures: readonly DrawnSection[], words: SectionWords): string {
  const { left, top, width, height } = extentOf(figures);
  const grown = Math.max(1, width / sheetMm);
  const [margin, row, text, swatch] = [paper.margin, paper.row, paper.text, paper.swatch].map(
    (mm) => mm * grown,
  ) as [number, number, number, number];
  const captions = figures.map((figure) => captionOf(figure, words));
  const barMm = oneTwoFive(width > 0 ? width / 4 : 10);
  const letters = Math.max(...captions.map(({ length }) => length), 0);
  const rowsAt = height + 2 * margin;
  const w = write(2 * margin + Math.max(width, barMm + swatch, swatch + letters * letterShare * text));
  const h = write(rowsAt + (figures.length + 1) * row + margin);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}mm" height="${h}mm" viewBox="0 0 ${w} ${h}" font-family="sans-serif" font-size="${write(text)}" stroke-width="${write(paper.line * grown)}" stroke-linejoin="round" fill="none">`,
    `<rect width="${w}" height="${h}" fill="#fff"/>`,
    ...figures.flatMap((figure, i) => {
      const stroke = strokeOf(figure, i, grown);
      const y = rowsAt + i * row;
      return [
        `<path d="${pathOf(figure.outline, margin - left, margin - top)}" ${stroke}/>`,
        `<path d="M${write(margin)} ${write(y)}h${write(swatch * 0.8)}" ${stroke}/>`,
        drawText(margin + swatch, y, text, captions[i]!),
      ];
    }),
    ...drawBar(barMm, margin, rowsAt + figures.length * row, text),
    '</svg>\n',
  ].join('\n');
}

/** To a thousandth of a mm. */
const write = (mm: number): string => String(Math.round(mm * 1000) / 1000);

interface Extent {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function extentOf(figures: readonly DrawnSection[]): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of figures.flatMap(({ outline }) => drawnLoops(outline)))
    for (let i = 0; i < points.length; i += 2) {
      left = Math.min(left, points[i]!);
      right = Math.max(right, points[i]!);
      top = Math.min(top, points[i + 1]!);
      bottom = Math.max(bottom, points[i + 1]!);
    }
  if (left > right) return { left: 0, top: 0, width: 0, height: 0 };
  return { left, top, width: right - left, height: bottom - top };
}

/** What lies within another body is not seen. */
const drawnLoops = ({ loops }: SectionOutline): readonly OutlineLoop[] =>
  loops.filter(({ role }) => role !== 'within');

const pathOf = (outline: SectionOutline, dx: number, dy: number): string =>
  drawnLoops(outline)
    .map(({ points, role }) => {
      const places = Array.from(
        { length: points.length / 2 },
        (_, i) => `${write(points[i * 2]! + dx)} ${write(points[i * 2 + 1]! + dy)}`,
      );
      return `M${places.join('L')}${role === 'open' ? '' : 'Z'}`;
    })
    .join('');

function strokeOf({ colour }: DrawnSection, i: number, grown: number): string {
  const dash = dashes[i % dashes.length]!.map((mm) => write(mm * grown)).join(' ');
  return `stroke="${escapeXml(colour)}"${dash && ` stroke-dasharray="${dash}"`}`;
}

function captionOf({ name, outline }: DrawnSection, words: SectionWords): string {
  const { loops, tapeMm, areaMm2 } = outline;
  if (tapeMm === null || areaMm2 === null) return name;
  const girths = loops.flatMap((loop) => (loop.role === 'outer' ? [loop.tapeMm] : []));
  const girth = (girths.length > mostGirths ? [tapeMm] : girths).map(read).join(' + ');
  return `${name}: ${words.girth} ${girth}${unitSpace}mm, ${words.area} ${read(areaMm2)}${unitSpace}mm²`;
}

const read = (value: number): string => formatNumber(value, value < 100 ? 2 : value < 1000 ? 1 : 0);

/** Text with the middle of its small letters at a height. */
const drawText = (x: number, y: number, size: number, text: string): string =>
  `<text x="${write(x)}" y="${write(y + size / 3)}" fill="#000">${escapeXml(text)}</text>`;

const drawBar = (barMm: number, x: number, y: number, size: number): readonly string[] => [
  `<path d="M${write(x)} ${write(y - size / 4)}v${write(size / 2)}m0 ${write(-size / 4)}h${write(barMm)}m0 ${write(-size / 4)}v${write(size / 2)}" stroke="#000"/>`,
  drawText(x + barMm + size / 2, y, size, formatLength(barMm, 'exact')),
];
