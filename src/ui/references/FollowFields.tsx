import { likenesses, type Likeness } from '../../core/body/follow/likeness.ts';
import type { ProjectReference } from '../../core/project/reference.ts';
import { changeReference } from '../../core/project/referenceEdits.ts';
import { projectStore } from '../../state/projectStore.ts';
import { useFound } from '../../state/landmarkStore.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import type { KnownReference } from '../../state/references.ts';
import { Segmented } from '../controls/Segmented.tsx';
import { FindingState } from '../inspector/FindingState.tsx';
import { describeFollowed } from '../messages/describeBones.ts';
import { followMessages as text } from '../messages/followMessages.ts';
import { JointFields } from './JointFields.tsx';
import { ReferenceField } from './ReferenceField.tsx';
import styles from './references.module.css';

interface FollowFieldsProps {
  readonly reference: ProjectReference;
  readonly known: KnownReference;
}

/** What a reference that takes its figure's pose has of it, how far its joints are found, and which stand. */
export function FollowFields({ reference, known: { figure, followed, failure } }: FollowFieldsProps) {
  if (!figure) return <p className={styles['quiet']}>{text.noFigure}</p>;
  return (
    <>
      <LikenessField reference={reference} />
      <Waiting figure={figure} />
      <FindingState derived={figure}>
        {() =>
          followed ? (
            <>
              {describeFollowed(followed).map((sentence) => (
                <p key={sentence} className={styles['quiet']}>
                  {sentence}
                </p>
              ))}
              <JointFields reference={reference} followed={followed} />
            </>
          ) : (
            !failure && <p className={styles['quiet']}>{text.making}</p>
          )
        }
      </FindingState>
    </>
  );
}

function LikenessField({
  reference: { id, likeness, isAsTallAsFigure },
}: Pick<FollowFieldsProps, 'reference'>) {
  // Of a stature of its own it has nothing of the figure but the pose.
  const shown = likeness === 'stature' && !isAsTallAsFigure ? null : likeness;
  const choose = (next: Likeness): void =>
    projectStore.getState().edit(
      changeReference(id, {
        likeness: next,
        isAsTallAsFigure: next === 'stature' || isAsTallAsFigure,
      }),
    );
  return (
    <>
      <ReferenceField label={text.likeness}>
        <Segmented
          isFull
          label={text.likeness}
          segments={likenesses.map((each) => ({ id: each, label: text.likenesses[each] }))}
          value={shown}
          onChoose={choose}
        />
      </ReferenceField>
      {shown && <p className={styles['quiet']}>{text.likenessHints[shown]}</p>}
    </>
  );
}

/** That it stands otherwise meanwhile, or for good. */
function Waiting({ figure }: { readonly figure: DerivedFigure }) {
  const found = useFound(figure);
  return found?.kind === 'figure' ? null : <p className={styles['quiet']}>{text.waiting}</p>;
}
