import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeMap } from '../../core/project/edits.ts';
import { limitOf, toleranceOf, type MapSettings } from '../../core/project/mapSettings.ts';
import { useProject } from '../../state/hooks.ts';
import { projectStore } from '../../state/projectStore.ts';
import { NumberInput } from '../controls/NumberInput.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { SwitchRow } from '../controls/SwitchRow.tsx';
import pageStyles from '../inspector/inspector.module.css';
import { surfaceMessages as text } from '../messages/surfaceMessages.ts';
import { MapFromChoice } from './MapFromChoice.tsx';
import { MapParts } from './MapParts.tsx';
import { MapState } from './MapState.tsx';
import { SectionPart } from './SectionPart.tsx';
import { SliderRow } from './SliderRow.tsx';
import styles from './surface.module.css';

const change = (settings: Partial<MapSettings>): void => projectStore.getState().edit(changeMap(settings));

/** How far the figure's surface lies from another: what from, how they are laid on one another, and what comes of it. */
export function SurfaceTab({ derived }: { readonly derived: DerivedFigure }) {
  const settings = useProject((project) => project.map);
  return (
    <section className={pageStyles['tab']} aria-label={text.title}>
      <SwitchRow
        label={text.show}
        hint={text.showHint}
        isOn={settings.isShown}
        onChange={(isShown) => change({ isShown })}
      />
      <MapFromChoice
        figure={derived.figure.id}
        from={settings.from}
        onChoose={(from) => change({ from, isShown: true })}
      />
      {settings.from.kind === 'mirror' ? (
        <MirrorPlane from={settings.from} />
      ) : (
        <Alignment settings={settings} />
      )}
      <Limits settings={settings} targetScale={derived.sizes?.targetScale ?? 1} />
      {settings.isShown && <MapState derived={derived} />}
      <SectionPart derived={derived} />
    </section>
  );
}

/** How the two are laid on one another. */
function Alignment({ settings: { alignment, isScaleFree, parts } }: { readonly settings: MapSettings }) {
  return (
    <div className={styles['alignment']}>
      <span>{text.alignment}</span>
      <Segmented
        label={text.alignment}
        segments={(['ground', 'landmarks', 'surface'] as const).map((id) => ({
          id,
          label: text.alignments[id],
        }))}
        value={alignment}
        onChoose={(id) => change({ alignment: id })}
      />
      <p>{text.alignmentHints[alignment]}</p>
      {alignment !== 'ground' && (
        <>
          <span>{text.scale}</span>
          <Segmented
            label={text.scale}
            segments={[
              { id: 'locked', label: text.scaleLocked },
              { id: 'free', label: text.scaleFree },
            ]}
            value={isScaleFree ? 'free' : 'locked'}
            onChoose={(id) => change({ isScaleFree: id === 'free' })}
          />
          <MapParts parts={parts} onChoose={(chosen) => change({ parts: chosen })} />
        </>
      )}
    </div>
  );
}

/** The plane that was found, turned and moved by hand. */
function MirrorPlane({ from }: { readonly from: Extract<MapSettings['from'], { kind: 'mirror' }> }) {
  return (
    <div className={styles['plane']}>
      <SliderRow
        label={text.turn}
        value={from.turnDeg}
        min={-30}
        max={30}
        step={0.5}
        text={`${from.turnDeg.toFixed(1)}°`}
        onChange={(turnDeg) => change({ from: { ...from, turnDeg } })}
      />
      <SliderRow
        label={text.shift}
        value={from.shiftMm}
        min={-10}
        max={10}
        step={0.1}
        text={`${from.shiftMm.toFixed(1)} mm`}
        onChange={(shiftMm) => change({ from: { ...from, shiftMm } })}
      />
      <p>{text.posed}</p>
    </div>
  );
}

interface LimitsProps {
  readonly settings: MapSettings;
  readonly targetScale: number;
}

/** Up to what a distance does not matter, and where the colours end. */
function Limits({ settings, targetScale }: LimitsProps) {
  return (
    <div className={styles['limits']}>
      <Length
        label={text.tolerance}
        mm={toleranceOf(settings, targetScale)}
        onChange={(toleranceMm) => change({ toleranceMm })}
      />
      <Length
        label={text.limit}
        mm={limitOf(settings, targetScale)}
        onChange={(limitMm) => change({ limitMm })}
      />
    </div>
  );
}

interface LengthProps {
  readonly label: string;
  readonly mm: number;
  readonly onChange: (mm: number) => void;
}

const Length = ({ label, mm, onChange }: LengthProps) => (
  <label>
    {label}
    <NumberInput value={Number(mm.toPrecision(3))} onCommit={onChange} />
  </label>
);
