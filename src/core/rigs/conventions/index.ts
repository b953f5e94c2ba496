import type { Convention } from './convention.ts';
import { autoRigPro } from './autoRigPro.ts';
import { biped } from './biped.ts';
import { characterCreator } from './characterCreator.ts';
import { cmu } from './cmu.ts';
import { daz8 } from './daz8.ts';
import { daz9 } from './daz9.ts';
import { hAnim } from './hAnim.ts';
import { humanIk } from './humanIk.ts';
import { kayKit } from './kayKit.ts';
import { makeHuman } from './makeHuman.ts';
import { mikuMikuDance } from './mikuMikuDance.ts';
import { mixamo } from './mixamo.ts';
import { poser } from './poser.ts';
import { quaternius } from './quaternius.ts';
import { rigifyDeform } from './rigifyDeform.ts';
import { rigifyMetarig } from './rigifyMetarig.ts';
import { secondLife } from './secondLife.ts';
import { smpl } from './smpl.ts';
import { unity } from './unity.ts';
import { unreal4 } from './unreal4.ts';
import { unreal5 } from './unreal5.ts';
import { valve } from './valve.ts';
import { vroid } from './vroid.ts';
import { xsens } from './xsens.ts';

/** Every convention: one line each. Where two fit a skeleton equally, the earlier is taken. */
export const conventions = [
  unity,
  vroid,
  mixamo,
  humanIk,
  cmu,
  unreal5,
  unreal4,
  rigifyDeform,
  rigifyMetarig,
  makeHuman,
  biped,
  valve,
  daz8,
  daz9,
  characterCreator,
  smpl,
  hAnim,
  poser,
  xsens,
  autoRigPro,
  mikuMikuDance,
  secondLife,
  quaternius,
  kayKit,
] as const satisfies readonly Convention[];
