import type { ReferenceModel } from '../../core/project/derivedReference.ts';
import type { ProjectReference } from '../../core/project/reference.ts';
import {
  bonesOf,
  jointGroups,
  standJoints,
  type JointGroup,
  type JointPart,
} from '../../core/project/referenceJoints.ts';
import { projectStore } from '../../state/projectStore.ts';
import { Button } from '../controls/Button.tsx';
import { Fold } from '../controls/Section.tsx';
import { describePart, namePart } from '../messages/describeBones.ts';
import { followMessages as text } from '../messages/followMessages.ts';
import { ReferenceSlider } from './ReferenceSlider.tsx';
import styles from './references.module.css';

interface JointFieldsProps {
  readonly reference: ProjectReference;
  readonly followed: NonNullable<ReferenceModel['followed']>;
}

const allBones = bonesOf(jointGroups.flatMap(({ parts }) => parts));

/** How far joints are put back to standing: all, a part of the body, or one by one. */
export function JointFields({ reference, followed }: JointFieldsProps) {
  const { id, standing } = reference;
  const putAll = (share: number): void => projectStore.getState().edit(standJoints(id, allBones, share));
  const put = allBones.filter((bone) => (standing[bone] ?? 0) > 0).length;
  return (
    <Fold title={text.joints} summary={put === 0 ? text.asFigure : undefined}>
      <div className={styles['choices']}>
        <Button look="line" isDisabled={put === 0} onClick={() => putAll(0)}>
          {text.allFollowing}
        </Button>
        <Button look="line" isDisabled={shareOf(reference, allBones) === 1} onClick={() => putAll(1)}>
          {text.allStanding}
        </Button>
      </div>
      {jointGroups.map((group) => (
        <GroupFields key={group.id} group={group} reference={reference} followed={followed} />
      ))}
    </Fold>
  );
}

/** The mean of bones that are put back by different shares. */
const shareOf = ({ standing }: ProjectReference, bones: readonly string[]): number =>
  bones.reduce((sum, bone) => sum + (standing[bone] ?? 0), 0) / bones.length;

function GroupFields({ group, reference, followed }: JointFieldsProps & { readonly group: JointGroup }) {
  const name = text.groups[group.id];
  return (
    <>
      <ShareSlider label={name} bones={bonesOf(group.parts)} reference={reference} />
      <Fold title={text.single(name)}>
        {group.parts.map((part: JointPart) => (
          <div key={part.id}>
            <ShareSlider label={namePart(part, false)} bones={part.bones} reference={reference} />
            <p className={styles['quiet']}>{describePart(part, followed)}</p>
          </div>
        ))}
      </Fold>
    </>
  );
}

interface ShareSliderProps {
  readonly label: string;
  readonly bones: readonly string[];
  readonly reference: ProjectReference;
}

function ShareSlider({ label, bones, reference }: ShareSliderProps) {
  const share = shareOf(reference, bones);
  return (
    <ReferenceSlider
      label={label}
      value={share}
      min={0}
      max={1}
      step={0.05}
      text={share === 0 ? text.asFigure : share === 1 ? text.asStanding : text.between(share)}
      change={(value) => standJoints(reference.id, bones, value)}
    />
  );
}
