import { nameReference } from '../../core/project/nameReference.ts';
import type { ProjectReference } from '../../core/project/reference.ts';
import { useKnownReference } from '../../state/references.ts';
import { messages } from '../messages/en.ts';
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
      <BodyFields reference={reference} />
      {known.failure && (
        <p className={styles['failure']} role="alert">
          {text.failed(describeFailure(known.failure).why)}
        </p>
      )}
      <ReferenceMeasures reference={reference} known={known} />
    </fieldset>
  );
}
