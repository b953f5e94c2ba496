import type { HumanoidJoint } from '../rigs/humanoid.ts';
import { meanMisfit, type PartMisfits } from './fitting/partMisfits.ts';
import type { FittedPart } from './fitting/parts.ts';
import { gone } from './missingParts.ts';
import type { FigureKind } from './foundLandmarks.ts';

/** What head and trunk each miss at most on figures, and in the mean where there is no person's head and trunk. */
const coreOfFigure = 0.45;
const coreOfNone = 0.58;

/** What all parts miss on whole figures at most, in the mean. */
const wholeFigure = 0.52;

/** What parts miss that are surely there; those that miss as much as `gone` are surely not. */
const there = 0.35;

/** Feet that are not there under shanks that do not fit: the legs end above the ankles. */
const cutFoot = 0.7;
const cutShank = 0.4;

const arms = ['leftUpperArm', 'leftForearm', 'rightUpperArm', 'rightForearm'] as const;
const legs = ['leftThigh', 'leftShank', 'rightThigh', 'rightShank'] as const;
const feet = ['leftFoot', 'rightFoot'] as const;
const shanks = ['leftShank', 'rightShank'] as const;

/** Without one of these a skeleton is not a whole person's. */
const wholeSkeleton: readonly HumanoidJoint[] = [
  'leftUpperArm',
  'rightUpperArm',
  'leftUpperLeg',
  'rightUpperLeg',
  'leftLowerLeg',
  'rightLowerLeg',
];

/** What a shape is taken for: a figure where a skeleton says so, else by how far each part of the body lies off; read off figures and what is none. */
export function kindOfFit(
  misfits: PartMisfits,
  joints: Readonly<Partial<Record<HumanoidJoint, unknown>>>,
): FigureKind {
  if (wholeSkeleton.every((joint) => joint in joints) && ('head' in joints || 'neck' in joints))
    return 'figure';
  if (isPart(misfits)) return 'part of a figure';
  const { head, trunk } = misfits;
  if ((head + trunk) / 2 > coreOfNone) return 'not a figure';
  const isWhole = Math.max(head, trunk) < coreOfFigure && meanMisfit(misfits) < wholeFigure;
  return (isWhole || isHeadCovered(misfits)) && !areLegsCut(misfits) ? 'figure' : 'cannot tell';
}

const meanOf = (misfits: PartMisfits, parts: readonly FittedPart[]): number =>
  parts.reduce((sum, part) => sum + misfits[part], 0) / parts.length;

/** Whether all else is plainly there and the head nearly: in a helmet, under a hat or hair. */
const isHeadCovered = (misfits: PartMisfits): boolean =>
  misfits.head < gone && misfits.trunk < there && meanOf(misfits, [...arms, ...legs]) < there;

/** Whether some of a body is plainly there and some plainly not: without its head, without its legs, its legs alone. */
function isPart(misfits: PartMisfits): boolean {
  const { head, trunk } = misfits;
  const mean = (parts: readonly FittedPart[]): number => meanOf(misfits, parts);
  const isHeadless = head > gone && mean(['trunk', ...legs]) < there;
  const isLegless = mean(legs) > gone && mean(['head', 'trunk', ...arms]) < there;
  const isLegsAlone = head > gone && trunk > gone && mean([...legs, ...feet]) < there;
  const isCut = areLegsCut(misfits) && mean(['head', 'trunk', ...arms]) < there;
  return isHeadless || isLegless || isLegsAlone || isCut;
}

const areLegsCut = (misfits: PartMisfits): boolean =>
  feet.every((foot) => misfits[foot] > cutFoot) && shanks.every((shank) => misfits[shank] > cutShank);
