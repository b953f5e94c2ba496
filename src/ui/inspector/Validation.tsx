import type { ValidationReport } from '../../core/figures/validationReport.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { useValidation } from '../../state/figures.ts';
import { useCommand } from '../commands.ts';
import { Button } from '../controls/Button.tsx';
import { Fold } from '../controls/Section.tsx';
import { messages } from '../messages/en.ts';
import styles from './inspector.module.css';

const text = messages.validation;

/** The Khronos validator's report on a glTF file, made when it is asked for. */
export function Validation({ derived }: { readonly derived: DerivedFigure }) {
  const report = useValidation(derived);
  const command = useCommand('validate-file');
  if (!/^(glTF|VRM)/.test(derived.report.format) || report === null) return null;
  if (report) return <Report report={report} />;
  return (
    <div>
      <Button look="line" onClick={command.run}>
        {text.ask}
      </Button>
      <p className={styles['quiet']}>{text.hint}</p>
    </div>
  );
}

function Report({
  report: { counts, issues, isCutShort, validatorVersion },
}: {
  readonly report: ValidationReport;
}) {
  const total = counts.error + counts.warning + counts.info + counts.hint;
  if (total === 0) return <p>{text.valid(validatorVersion)}</p>;
  return (
    <Fold title={text.title} summary={text.summary(counts.error, counts.warning)}>
      <ul className={styles['list']}>
        {issues.map(({ code, message, severity, pointer }) => (
          <li key={`${code} ${pointer} ${message}`}>
            <b>{text.severities[severity]}</b> {message}
            {pointer && <small>{pointer}</small>}
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{text.by(validatorVersion, isCutShort)}</p>
    </Fold>
  );
}
