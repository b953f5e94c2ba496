import type { Build } from '../body/build.ts';
import type { Vector } from '../vector.ts';
export function tempHead(b: Build): Record<string, Vector> {
  const s = b.pick(1, 0.955, 0.86),
    top = b.tall(1755);
  const p = (x: number, y: number, z: number): Vector => [x * s, top - (228 - y) * s, 12 + z * s];
  return {
    vertex: p(0, 228, 0),
    menton: p(0, 0, 78),
    sellion: p(0, 122.6, 92),
    glabella: p(0, 135, 98),
    opisthocranion: p(0, 150, -101),
    pupil: p(32, 114, 88),
    ectocanthus: p(47, 114, 78),
    tragion: p(72, 97, 0),
    euryon: p(77, 145, -10),
    zygion: p(71, 95, 30),
    earTop: p(74, 130, -14),
    earBottom: p(70, 66, -8),
    subnasale: p(0, 66, 100),
    headBase: p(0, 75, -10),
  };
}
export function tempFoot(b: Build): Record<string, Vector> {
  const s = b.pick(1, 0.905, 0.66);
  const [ax] = b.at(90 + 830 * 0.026 - 4, 75, 0);
  const t = (7 * Math.PI) / 180;
  const p = (x: number, y: number, z: number): Vector => [
    ax + s * (x * Math.cos(t) + z * Math.sin(t)),
    y * s,
    -90 * s + s * (-x * Math.sin(t) + z * Math.cos(t)),
  ];
  return {
    pternion: p(0, 22, 0),
    akropodion: p(-24, 15, 271),
    toes: p(0, 18, 196),
    sole: p(0, 0, 30),
    footBreadthInner: p(-50, 18, 198),
    footBreadthOuter: p(49, 14, 170),
  };
}
