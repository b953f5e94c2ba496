import type { SectionOutline } from './sectionOutlines.ts';

/** A section in mm at 1:scaleN of one in life-size mm: lengths by N, areas by N². */
export function sectionAtScale(section: SectionOutline, scaleN: number): SectionOutline {
  const length = (mm: number): number => mm / scaleN;
  const area = (mm2: number | null): number | null => (mm2 === null ? null : mm2 / scaleN ** 2);
  const { plane, loops, tapeMm, skinMm, areaMm2 } = section;
  const [x, y, z] = plane.origin;
  return {
    plane: { ...plane, origin: [x / scaleN, y / scaleN, z / scaleN] },
    loops: loops.map((loop) => ({
      ...loop,
      points: loop.points.map(length),
      tapeMm: length(loop.tapeMm),
      skinMm: length(loop.skinMm),
      areaMm2: area(loop.areaMm2),
    })),
    tapeMm: tapeMm === null ? null : length(tapeMm),
    skinMm: skinMm === null ? null : length(skinMm),
    areaMm2: area(areaMm2),
  };
}
