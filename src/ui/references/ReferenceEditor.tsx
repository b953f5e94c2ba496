import { nameReference } from '../../core/project/nameReference.ts';
import type { ReferenceFailure } from '../../core/project/derivedReference.ts';
import type { ProjectReference } from '../../core/project/reference.ts';
import { useKnownReference } from '../../state/references.ts';
import type { FailureText } from '../messages/failures.ts';
import { messages } from '../messages/en.ts';
import { followMessages } from '../messages/followMessages.ts';
import { describeSettingsRefusal } from '../messages/settingsRefusals.ts';
import { describeFailure } from '../stage/describeFailure.ts';
import { BodyFields } from './BodyFields.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import { ReferenceMeasures } from './ReferenceMeasures.tsx';
import { StageFields } from './StageFields.tsx';
import { StatureFields } from './StatureFields.tsx';
import styles from './references.module.css';

const text = messages.references;

/** All that can be said of a reference: where it stands, who it is, how tall and how built, and what it measures. */
export function ReferenceEditor({ reference }: { readonly reference: ProjectReference }) {
  const known = useKnownReference(reference);
  return (
    <fieldset className={styles['editor']} aria-label={text.settings(nameReference(reference))}>
      <StageFields reference={reference} />
      <PeopleFields reference={reference} />
      <StatureFields reference={reference} known={known} />
      <BodyFields reference={reference} known={known} />
      {known.failure && <Failure failure={known.failure} />}
      <ReferenceMeasures reference={reference} known={known} />
    </fieldset>
  );
}

/** Why there is no such body, and what would do. */
function Failure({ failure }: { readonly failure: ReferenceFailure }) {
  return (
    <div className={styles['failure']} role="alert">
      {textsOf(failure).map(({ what, why, next }) => (
        <p key={what}>{`${what} ${why} ${next}`}</p>
      ))}
    </div>
  );
}

function textsOf(failure: ReferenceFailure): readonly FailureText[] {
  switch (failure.kind) {
    case 'refused':
      return failure.refusals.map(describeSettingsRefusal);
    case 'no-head':
      return [followMessages.noHead];
    case 'failed':
      return [describeFailure(failure.failure)];
  }
}
