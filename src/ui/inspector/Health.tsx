import { findingsOf, type HealthReport } from '../../core/figures/health.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { useHealth } from '../../state/figures.ts';
import { Facts } from '../controls/Facts.tsx';
import { Icon } from '../controls/Icon.tsx';
import { Fold } from '../controls/Section.tsx';
import { messages } from '../messages/en.ts';
import { health as healthMessages } from '../messages/health.ts';
import { repairs as repairMessages } from '../messages/repairs.ts';
import styles from './inspector.module.css';

const text = messages.health;

/** How sound the mesh is, what of it is worth knowing, and what was put right when it was opened. */
export function Health({ derived }: { readonly derived: DerivedFigure }) {
  const health = useHealth(derived);
  const { repairs } = derived.report;
  return (
    <div>
      <h3>{text.title}</h3>
      {health ? <Verdict health={health} /> : <p className={styles['quiet']}>{text.pending}</p>}
      {repairs.length > 0 && (
        <Fold title={text.repairs} summary={String(repairs.length)}>
          <ul className={styles['list']}>
            {repairs.map(({ code, count }) => (
              <li key={code}>{repairMessages[code](count)}</li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

function Verdict({ health }: { readonly health: HealthReport }) {
  const findings = findingsOf(health);
  const isSound = findings.every(({ severity }) => severity !== 'hurts');
  const lesser = findings.filter(({ severity }) => severity !== 'hurts');
  return (
    <>
      <p className={styles['verdict']} data-sound={isSound || undefined}>
        <Icon name={isSound ? 'check' : 'warning'} />
        {isSound ? text.sound : text.hurt}
      </p>
      {lesser.length > 0 && (
        <ul className={styles['list']}>
          {lesser.map((finding) => {
            const { what, why } = healthMessages[finding.code](finding);
            return (
              <li key={finding.code}>
                {what} {why}
              </li>
            );
          })}
        </ul>
      )}
      <Fold title={text.numbers} summary={text.summary(health.pieces, health.openEdges)}>
        <Facts facts={factsOf(health)} />
      </Fold>
    </>
  );
}

const factsOf = (health: HealthReport) => [
  [text.facts.triangles, count(health.triangles)] as const,
  [text.facts.vertices, count(health.vertices)] as const,
  [text.facts.pieces, count(health.pieces)] as const,
  [text.facts.openEdges, count(health.openEdges)] as const,
  [text.facts.nonManifoldEdges, count(health.nonManifoldEdges)] as const,
  [text.facts.inconsistentEdges, count(health.inconsistentEdges)] as const,
  [text.facts.duplicateFaces, count(health.duplicateFaces)] as const,
  [text.facts.zeroAreaFaces, count(health.zeroAreaFaces)] as const,
  [text.facts.closed, health.isClosed ? text.yes : text.no] as const,
];

const count = (number: number): string => number.toLocaleString('en');
