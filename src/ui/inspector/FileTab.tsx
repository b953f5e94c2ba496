import type { FigureReport } from '../../core/figures/figureReport.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { useHealth } from '../../state/figures.ts';
import { fileWarnings } from '../messages/fileWarnings.ts';
import { Facts, type Fact } from '../controls/Facts.tsx';
import { Icon } from '../controls/Icon.tsx';
import { messages } from '../messages/en.ts';
import { BaseChoice } from './BaseChoice.tsx';
import { Bodies } from './Bodies.tsx';
import { Health } from './Health.tsx';
import { LeftOut } from './LeftOut.tsx';
import { UnitChoice } from './UnitChoice.tsx';
import { Validation } from './Validation.tsx';
import { Upright } from './Upright.tsx';
import styles from './inspector.module.css';

const text = messages.file;

/** What the file is, who made it, what was taken from it, and what is wrong with it. */
export function FileTab({ derived }: { readonly derived: DerivedFigure }) {
  const { report, figure } = derived;
  return (
    <section className={styles['tab']} aria-label={text.name}>
      <Warnings derived={derived} />
      <div>
        <h3>{text.unitTitle}</h3>
        <UnitChoice derived={derived} />
      </div>
      <div>
        <h3>{text.uprightTitle}</h3>
        <Upright derived={derived} />
      </div>
      <BaseChoice derived={derived} />
      <LeftOut derived={derived} />
      <Bodies derived={derived} />
      <Health derived={derived} />
      <Validation derived={derived} />
      <h3>{text.contents}</h3>
      <Facts
        facts={[
          [text.name, <FileName key="" name={figure.file.name} />],
          [text.format, report.format],
          [text.generator, report.generator],
          ...creditFacts(report),
          ...contentFacts(derived),
        ]}
      />
    </section>
  );
}

/** Breaks where words of a file's name end. */
const FileName = ({ name }: { readonly name: string }) =>
  name.split(/(?<=[_.-])/).map((part, index) => [index > 0 && <wbr key={part} />, part]);

/** As text only: an address in a file is never made a link. */
function creditFacts({ credits }: FigureReport): readonly Fact[] {
  const { title, author, licence, source, copyright } = credits;
  if ([title, author, licence, source, copyright].every((credit) => credit === null))
    return [[text.licence, text.noCredits]];
  return [
    [text.title, title],
    [text.author, author],
    [text.licence, licence],
    [text.copyright, copyright],
    [text.source, source],
  ];
}

function contentFacts({ report, posed: { choice } }: DerivedFigure): readonly Fact[] {
  const scene = report.scenes[choice.scene];
  const body = scene?.bodies[choice.body];
  if (!scene || !body) return [];
  return [
    [text.mesh, text.counts(body.triangles, body.vertices)],
    [text.clips, report.clips.length > 0 ? String(report.clips.length) : null],
  ];
}

function Warnings({ derived }: { readonly derived: DerivedFigure }) {
  const warnings = fileWarnings(derived.report, useHealth(derived));
  if (warnings.length === 0) return null;
  return (
    <div>
      <h3>{text.warnings}</h3>
      <ul className={styles['warnings']}>
        {warnings.map(({ code, message }) => (
          <li key={`${code} ${message}`}>
            <Icon name="warning" />
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
