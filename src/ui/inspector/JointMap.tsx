import { chooseJoint, type JointChoices } from '../../core/rigs/correctRig.ts';
import { humanoidJoints, requiredJoints, type HumanoidJoint } from '../../core/rigs/humanoid.ts';
import type { MappedJoint, Rig } from '../../core/rigs/rig.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeFigure } from '../../core/project/edits.ts';
import { projectStore } from '../../state/projectStore.ts';
import { Button } from '../controls/Button.tsx';
import { SearchSelect } from '../controls/SearchSelect.tsx';
import { Fold } from '../controls/Section.tsx';
import type { SelectOption } from '../controls/searchOptions.ts';
import { figureMessages } from '../messages/figureMessages.ts';
import styles from './inspector.module.css';

const text = figureMessages.skeleton;

interface JointMapProps {
  readonly derived: DerivedFigure;
  readonly rig: Exclude<Rig, { kind: 'none' }>;
}

const none: SelectOption = { id: '', label: text.noNode };

const isNeeded = (joint: HumanoidJoint): boolean =>
  (requiredJoints as readonly HumanoidJoint[]).includes(joint);

/** Which node of the file each joint is; a person who knows better chooses another. */
export function JointMap({ derived: { figure, report }, rig }: JointMapProps) {
  const jointOf = new Map(humanoidJoints.map((joint) => [rig.joints[joint]?.node, joint]));
  const optionOf = (node: number): SelectOption => {
    const joint = jointOf.get(node);
    const name = report.nodeNames[node] ?? '';
    const label = name === '' ? text.unnamed(node) : name;
    return { id: String(node), label, detail: joint && text.joints[joint] };
  };
  const options = rig.nodes.map(optionOf);
  const valueOf = ({ node, confidence, evidence }: MappedJoint): SelectOption => ({
    ...optionOf(node),
    detail: evidence === 'user' ? text.by.user : text.percent(confidence),
  });
  const change = (joints: JointChoices): void =>
    projectStore.getState().edit(changeFigure(figure.id, { joints }));
  const found = humanoidJoints.filter((joint) => rig.joints[joint]);
  return (
    <Fold title={text.map} summary={text.mapSummary(found.length, humanoidJoints.length)}>
      <p className={styles['quiet']}>{text.mapHint}</p>
      <div className={styles['joints']}>
        {humanoidJoints.map((joint) => {
          const mapped = rig.joints[joint];
          return (
            <div key={joint} title={mapped && text.by[mapped.evidence]}>
              <SearchSelect
                label={text.joints[joint]}
                value={mapped ? valueOf(mapped) : none}
                groups={[{ label: '', options: isNeeded(joint) ? options : [none, ...options] }]}
                isDisabled={figure.isLocked}
                onChoose={({ id }) =>
                  change(chooseJoint(rig.joints, figure.joints, joint, id === '' ? null : Number(id)))
                }
              />
            </div>
          );
        })}
      </div>
      {Object.keys(figure.joints).length > 0 && (
        <Button look="quiet" isDisabled={figure.isLocked} onClick={() => change({})}>
          {text.asFound}
        </Button>
      )}
    </Fold>
  );
}
