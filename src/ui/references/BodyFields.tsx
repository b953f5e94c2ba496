import { posePresets } from '../../core/body/pose/posePresets.ts';
import { canBeHeadsTall } from '../../core/body/settings/checkShares.ts';
import { ages } from '../../core/body/settings/bodySettings.ts';
import { muscleRange } from '../../core/body/settings/muscleGirths.ts';
import { canons, findCanon } from '../../core/canons/index.ts';
import { figurePose, type ProjectReference } from '../../core/project/reference.ts';
import { changeReference, changeReferenceSettings } from '../../core/project/referenceEdits.ts';
import { projectStore } from '../../state/projectStore.ts';
import type { KnownReference } from '../../state/references.ts';
import { ChoiceMenu } from '../controls/ChoiceMenu.tsx';
import { messages } from '../messages/en.ts';
import { followMessages } from '../messages/followMessages.ts';
import { FollowFields } from './FollowFields.tsx';
import { ReferenceField } from './ReferenceField.tsx';
import { ReferenceSlider } from './ReferenceSlider.tsx';
import styles from './references.module.css';

const text = messages.references;

/** Those that a grown body can follow. Children's own say no more than their heads; theirs is the child itself. */
const grownCanons = canons.filter(({ heads, subject }) => subject !== 'child' && canBeHeadsTall(heads));

const poses = [{ id: figurePose, label: followMessages.pose }, ...posePresets];

interface BodyFieldsProps {
  readonly reference: ProjectReference;
  readonly known: KnownReference;
}

/** How the body is built, by whose rule, and how it stands. */
export function BodyFields({ reference, known }: BodyFieldsProps) {
  const { id, settings, pose } = reference;
  const { edit } = projectStore.getState();
  const chosen = poses.find((each) => each.id === pose);
  return (
    <div className={styles['part']}>
      {settings.population === 'children' ? (
        <p className={styles['quiet']}>{text.childNote}</p>
      ) : (
        <GrownFields reference={reference} />
      )}
      <ReferenceField label={text.pose}>
        <ChoiceMenu
          label={text.pose}
          text={chosen?.label ?? pose}
          choices={poses}
          value={chosen?.id ?? null}
          onChoose={(each) => edit(changeReference(id, { pose: each }))}
        />
      </ReferenceField>
      {pose === figurePose && <FollowFields reference={reference} known={known} />}
    </div>
  );
}

function GrownFields({ reference: { id, settings } }: { readonly reference: ProjectReference }) {
  const { ageYears, build, muscle, canon } = settings;
  const { edit } = projectStore.getState();
  return (
    <>
      <ReferenceSlider
        label={text.build}
        value={build}
        min={1}
        max={99}
        step={1}
        text={text.percentileOf(Math.round(build))}
        change={(value) => changeReferenceSettings(id, { build: value })}
      />
      <ReferenceSlider
        label={text.muscle}
        value={muscle}
        min={muscleRange.least}
        max={muscleRange.most}
        step={0.1}
        text={text.muscleOf(muscle)}
        change={(value) => changeReferenceSettings(id, { muscle: value })}
      />
      {(muscle !== 0 || ageYears > ages.grown.usual) && <p className={styles['quiet']}>{text.grownNote}</p>}
      <ReferenceField label={text.canon}>
        <ChoiceMenu
          label={text.canon}
          text={canon === null ? text.noCanon : (findCanon(canon)?.short ?? canon)}
          choices={[{ id: '', label: text.noCanon }, ...grownCanons]}
          value={canon ?? ''}
          onChoose={(each) => edit(changeReferenceSettings(id, { canon: each || null }))}
        />
      </ReferenceField>
    </>
  );
}
