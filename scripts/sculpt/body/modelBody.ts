import type { Bounds } from '../bounds.ts';
import type { Part } from '../part.ts';
import { modelArm } from './arm.ts';
import { buildOf, type BuildId } from './build.ts';
import { modelFoot } from './foot.ts';
import { modelHand } from './hand.ts';
import { modelHead } from './head.ts';
import { modelLeg } from './leg.ts';
import { modelTrunk } from './trunk.ts';

export type RegionId = 'body' | 'trunk' | 'head' | 'hand' | 'foot' | 'arm' | 'leg';

export interface BodyModel {
  readonly parts: readonly Part[];
  /** What a picture of a region shows, mm. */
  readonly regions: Readonly<Record<RegionId, Bounds>>;
}

/** The parts of a body in rest: standing, arms 45° from hanging, palms towards the thighs, feet a little apart. */
export function modelBody(id: BuildId): BodyModel {
  const build = buildOf(id);
  const arm = modelArm(build);
  const trunk = modelTrunk(build, arm);
  const leg = modelLeg(build, trunk);
  const head = modelHead(build);
  const hand = modelHand(build);
  const top = build.tall(1755) + 20;
  const reach = build.pick(830, 760, 560);
  const y = build.tall;
  return {
    parts: [trunk, leg, modelFoot(build), arm, hand, head],
    regions: {
      body: [0, -10, -210, reach, top, 260],
      trunk: [0, y(800), -190, build.pick(330, 300, 210), y(1560), 190],
      head: [0, y(1450), -150, 110, top, 170],
      hand: [build.pick(540, 500, 340), y(780), -90, reach, y(1040), 120],
      foot: [0, -10, -150, 220, y(200), 230],
      arm: [build.pick(120, 100, 80), y(780), -120, reach, y(1480), 120],
      leg: [0, -10, -170, 240, y(960), 230],
    },
  };
}
