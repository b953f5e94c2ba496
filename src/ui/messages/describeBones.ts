import type { FollowedBone } from '../../core/body/follow/tellBones.ts';
import { jointGroups, type JointPart } from '../../core/project/referenceJoints.ts';
import { followMessages as text } from './followMessages.ts';

type FollowedBones = Readonly<Record<string, FollowedBone>>;

/**
 * By less than this joints are not said to go further than people's: so far directions differ between bodies that stand
 * alike (`sights`), degrees.
 */
const leastBeyondDeg = 3;

/** What a part is called: "Left forearm", or beside the name of its side "Forearm". */
export function namePart({ id }: JointPart, hasSide = true): string {
  const [, side, stem] = /^(left|right)?(.+)$/.exec(id)!;
  const name = text.bones[stem!]!;
  return side && hasSide ? `${side === 'left' ? 'Left' : 'Right'} ${name.toLowerCase()}` : name;
}

const isOfFingers = ({ bones }: JointPart): boolean => bones.length > 1;

/** What of a part the figure told, and whether it goes further than people's. */
export function describePart(part: JointPart, followed: FollowedBones): string {
  const beyondDeg = beyondOf(part, followed);
  return [toldOf(part, followed), ...(beyondDeg > 0 ? [text.beyond(beyondDeg)] : [])].join(' ');
}

function toldOf(part: JointPart, followed: FollowedBones): string {
  const told = part.bones.flatMap((bone) => followed[bone] ?? []);
  const isTold = (kind: 'swing' | 'twist'): boolean => told.some((each) => each[kind] === 'figure');
  if (isOfFingers(part)) return isTold('swing') ? text.told.fingers : text.told.none;
  if (isTold('swing')) return isTold('twist') ? text.told.both : text.told.swing;
  return isTold('twist') ? text.told.twist : text.told.none;
}

/** By how many whole degrees a part goes further than people's; 0 where that is not to be told. */
function beyondOf({ bones }: JointPart, followed: FollowedBones): number {
  const most = Math.max(...bones.map((bone) => followed[bone]?.beyondDeg ?? 0));
  return most < leastBeyondDeg ? 0 : Math.round(most);
}

/** What is to be known of a followed pose as a whole: joints beyond people's, the worst first, and what nothing tells. */
export function describeFollowed(followed: FollowedBones): readonly string[] {
  const parts = jointGroups.flatMap((group) => group.parts);
  const beyond = parts
    .map((part) => ({ part, degrees: beyondOf(part, followed) }))
    .filter(({ degrees }) => degrees > 0)
    .sort((a, b) => b.degrees - a.degrees);
  const untold = parts.filter((part) => !isOfFingers(part) && followed[part.id]?.twist === 'default');
  return [
    beyond.length > 0
      ? text.allBeyond(
          beyond.map(({ part, degrees }) => text.beyondOf(namePart(part).toLowerCase(), degrees)),
        )
      : text.noneBeyond,
    ...(untold.length > 0 ? [text.untold(untold.map((part) => namePart(part).toLowerCase()))] : []),
  ];
}
