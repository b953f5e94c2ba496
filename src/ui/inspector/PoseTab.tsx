import type { Pose } from '../../core/figures/pose.ts';
import { restPose } from '../../core/figures/pose.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeFigure } from '../../core/project/edits.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import { formatNumber } from '../../core/scales/formatNumber.ts';
import { useProject } from '../../state/hooks.ts';
import { projectStore } from '../../state/projectStore.ts';
import { Slider } from '../controls/Slider.tsx';
import { figureMessages } from '../messages/figureMessages.ts';
import styles from './inspector.module.css';

const text = figureMessages.pose;

/** In which pose the figure is shown: rest, bind, straightened, or a moment of an animation. */
export function PoseTab({ derived }: { readonly derived: DerivedFigure }) {
  const { report } = derived;
  // What was derived is of the pose before while a new one is under way.
  const figure =
    useProject(({ figures }) => figures.find(({ id }) => id === derived.figure.id)) ?? derived.figure;
  const { pose, isLocked } = figure;
  const { beginGesture, endGesture, edit } = projectStore.getState();
  const show = (next: Pose): void => edit(changeFigure(figure.id, { pose: next }));
  // A file may have two animations of one name.
  const clips = report.clips.map((each, clip) => ({ ...each, clip }));
  const { rig } = derived.posed;
  const isOnly = !report.hasSkin && report.clips.length === 0 && rig.kind !== 'humanoid';
  return (
    <section className={styles['tab']} aria-label={text.title}>
      <fieldset className={styles['poses']} disabled={isLocked}>
        <legend className="visually-hidden">{text.title}</legend>
        <PoseRow
          name={text.rest}
          hint={text.restHint}
          isShown={pose.kind === 'rest'}
          onShow={() => show(restPose)}
        />
        {report.hasSkin && (
          <PoseRow
            name={text.bind}
            hint={text.bindHint}
            isShown={pose.kind === 'bind'}
            onShow={() => show({ kind: 'bind' })}
          />
        )}
        <PoseRow
          name={text.standing}
          hint={rig.kind === 'humanoid' ? text.standingHint : text.cannotStand[rig.kind]}
          detail={tallness(derived)}
          isShown={pose.kind === 'standing'}
          isDisabled={rig.kind !== 'humanoid'}
          onShow={() => show({ kind: 'standing' })}
        />
        {clips.map(({ clip, name, durationS }) => (
          <PoseRow
            key={clip}
            name={name || text.unnamedClip(clip + 1)}
            detail={text.duration(formatNumber(durationS, 2))}
            isShown={pose.kind === 'clip' && pose.clip === clip}
            onShow={() => show({ kind: 'clip', clip, timeS: 0 })}
          />
        ))}
      </fieldset>
      {pose.kind === 'clip' && (
        <Moment
          timeS={pose.timeS}
          durationS={report.clips[pose.clip]?.durationS ?? 0}
          onChange={(timeS) => show({ ...pose, timeS })}
          onBegin={beginGesture}
          onEnd={endGesture}
        />
      )}
      <p className={styles['quiet']}>{isOnly ? text.only : text.note}</p>
    </section>
  );
}

/** How tall it is as modelled, once it stands straight. */
function tallness({ posed, sizes }: DerivedFigure): string | undefined {
  if (posed.stature === null || !sizes) return undefined;
  return text.tall(formatLength(sizes.heightModelledMm, 'asModelled'));
}

interface PoseRowProps {
  readonly name: string;
  readonly hint?: string;
  readonly detail?: string | undefined;
  readonly isShown: boolean;
  readonly isDisabled?: boolean;
  readonly onShow: () => void;
}

const PoseRow = ({ name, hint, detail, isShown, isDisabled, onShow }: PoseRowProps) => (
  <label className={styles['pose']}>
    <input type="radio" name="pose" checked={isShown} disabled={isDisabled} onChange={onShow} />
    <span>{name}</span>
    {detail && <span>{detail}</span>}
    {hint && <small>{hint}</small>}
  </label>
);

interface MomentProps {
  readonly timeS: number;
  readonly durationS: number;
  readonly onChange: (timeS: number) => void;
  readonly onBegin: () => void;
  readonly onEnd: () => void;
}

/** Time along the animation; one drag is one step to undo. */
function Moment({ timeS, durationS, ...events }: MomentProps) {
  const moment = text.moment(formatNumber(timeS, 2), formatNumber(durationS, 2));
  return (
    <div className={styles['time']}>
      <Slider label={text.time} value={timeS} max={durationS} step={0.01} text={moment} {...events} />
      <span>{moment}</span>
    </div>
  );
}
