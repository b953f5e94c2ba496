import type { FileWarning } from '../../core/figures/figureFile.ts';
import type { FigureReport } from '../../core/figures/figureReport.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { Facts, type Fact } from '../controls/Facts.tsx';
import { Icon } from '../controls/Icon.tsx';
import { messages } from '../messages/en.ts';
import { UnitChoice } from './UnitChoice.tsx';
import { Upright } from './Upright.tsx';
import styles from './inspector.module.css';

const text = messages.file;

/** What the file is, who made it, what was taken from it, and what is wrong with it. */
export function FileTab({ derived }: { readonly derived: DerivedFigure }) {
  const { report, figure } = derived;
  return (
    <section className={styles['tab']} aria-label={text.name}>
      {report.warnings.length > 0 && <Warnings warnings={report.warnings} />}
      <Facts
        facts={[
          [text.name, <FileName key="" name={figure.file.name} />],
          [text.format, report.format],
          [text.generator, report.generator],
          ...creditFacts(report),
          ...contentFacts(derived),
        ]}
      />
      <div>
        <h3>{text.unitTitle}</h3>
        <UnitChoice derived={derived} />
      </div>
      <div>
        <h3>{text.uprightTitle}</h3>
        <Upright figure={figure} />
      </div>
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
  const others = scene.bodies.flatMap(({ name }, index) =>
    index === choice.body ? [] : [name || text.unnamed(index + 1)],
  );
  const bodyName = body.name || text.unnamed(choice.body + 1);
  return [
    [text.mesh, text.counts(body.triangles, body.vertices)],
    [text.bodies, others.length > 0 ? text.bodyTaken(bodyName, others) : null],
    [
      text.scenes,
      report.scenes.length > 1
        ? text.sceneTaken(scene.name || text.unnamed(choice.scene + 1), report.scenes.length)
        : null,
    ],
    [text.base, body.baseNodes.length > 0 ? text.hasBase : null],
    [text.clips, report.clips.length > 0 ? String(report.clips.length) : null],
  ];
}

const Warnings = ({ warnings }: { readonly warnings: readonly FileWarning[] }) => (
  <div>
    <h3>{text.warnings}</h3>
    <ul className={styles['warnings']}>
      {warnings.map(({ code, names }) => (
        <li key={`${code} ${names.join()}`}>
          <Icon name="warning" />
          {messages.warnings[code](names)}
        </li>
      ))}
    </ul>
  </div>
);
