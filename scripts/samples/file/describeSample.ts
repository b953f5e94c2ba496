import { armFrame } from '../body/arm.ts';
import { eyeBreadth } from '../body/head.ts';
import type { Proportions } from '../proportions.ts';
import type { Sample } from '../samples.ts';

/** Rounded to 0.01 mm, as far as the figures are made true. */
const rounded = (mm: number): number => Math.round(100 * mm) / 100;

/**
 * What stands beside a sample's file: what it is, its licence, how it was made, and the proportions that it
 * keeps. Heights and breadths are life-size mm above the soles; the file has them at `modelScale`.
 */
export function describeSample(sample: Sample, p: Proportions, sha256: string) {
  const { canon } = sample;
  const headMm = p.statureMm / canon.heads;
  const { elbow, wrist, fingertip } = armFrame(p);
  const y = ([, height]: readonly [number, number, number]): number => rounded(height);
  return {
    id: sample.id,
    file: `${sample.id}.glb`,
    name: sample.name,
    about: sample.about,
    author: 'Maquette',
    licence: 'CC0-1.0',
    made: 'Sculpted wholly by code, without any scan or template: npm run samples',
    sha256,
    unit: 'm',
    heightModelledMm: Math.round(1e5 * sample.heightModelledMm) / 1e5,
    modelScale: `1:${rounded(p.statureMm / sample.heightModelledMm)}`,
    base: sample.base,
    canon: {
      id: canon.id,
      heads: canon.heads,
      levelsMm: Object.fromEntries(
        canon.levels.map(({ id, headsFromCrown }) => [id, rounded(p.statureMm - headsFromCrown * headMm)]),
      ),
    },
    statureMm: p.statureMm,
    heightsMm: {
      crown: p.statureMm,
      eyes: rounded(p.head.eyeHeightMm),
      chin: rounded(p.statureMm - p.head.heightMm),
      shoulderJoints: y(p.arm.shoulder),
      hipJoints: y(p.leg.hip),
      elbows: y(elbow),
      wrists: y(wrist),
      crotch: rounded(p.crotchMm),
      fingertips: y(fingertip),
      knees: y(p.leg.knee),
      ankles: y(p.leg.ankle),
      soles: 0,
    },
    breadthsMm: {
      shoulders: rounded(p.arm.shoulderBreadthMm),
      shoulderJoints: rounded(2 * p.arm.shoulder[0]),
      hipJoints: rounded(2 * p.leg.hip[0]),
      eyes: rounded(eyeBreadth(p)),
    },
    lengthsMm: {
      head: rounded(headMm),
      upperArm: p.arm.upperMm,
      forearm: p.arm.forearmMm,
      hand: p.arm.handMm,
      foot: p.leg.footMm,
    },
  };
}

export type SampleDescription = ReturnType<typeof describeSample>;
