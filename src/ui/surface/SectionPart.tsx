import { useMemo } from 'react';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeSection } from '../../core/project/edits.ts';
import type { SectionSettings } from '../../core/project/sectionSettings.ts';
import { formatRatio } from '../../core/scales/describeScale.ts';
import { splitLength } from '../../core/scales/formatLength.ts';
import { formatSignificant } from '../../core/scales/formatNumber.ts';
import { drawSection } from '../../core/sections/drawSection.ts';
import { sectionAtScale } from '../../core/sections/sectionAtScale.ts';
import { useProject } from '../../state/hooks.ts';
import { projectStore } from '../../state/projectStore.ts';
import { useSections, type FigureSection } from '../../state/sectionStore.ts';
import { Button } from '../controls/Button.tsx';
import { ChoiceMenu } from '../controls/ChoiceMenu.tsx';
import { saveBlob } from '../controls/saveBlob.ts';
import { SwitchRow } from '../controls/SwitchRow.tsx';
import { Table } from '../controls/Table.tsx';
import { sectionMessages as text } from '../messages/surfaceMessages.ts';
import { SliderRow } from './SliderRow.tsx';
import styles from './surface.module.css';

const change = (settings: Partial<SectionSettings>): void =>
  projectStore.getState().edit(changeSection(settings));

/** A plane through all shown figures: at a landmark or a height, tilted and turned; what it cuts, in numbers and drawn. */
export function SectionPart({ derived }: { readonly derived: DerivedFigure }) {
  const section = useProject((project) => project.section);
  return (
    <div className={styles['section']}>
      <SwitchRow
        label={text.show}
        hint={text.showHint}
        isOn={section.isShown}
        onChange={(isShown) => change({ isShown })}
      />
      {section.isShown && (
        <>
          <Plane section={section} />
          <SwitchRow
            label={text.capped}
            hint={text.cappedHint}
            isOn={section.isCapped}
            onChange={(isCapped) => change({ isCapped })}
          />
          <Cuts scaleN={derived.sizes?.targetScale ?? 1} />
        </>
      )}
    </div>
  );
}

const levels = Object.entries(text.levels).map(([id, label]) => ({ id, label }));

function Plane({ section: { at, tiltDeg, turnDeg } }: { readonly section: SectionSettings }) {
  const share = at.kind === 'share' ? at.share : null;
  const landmark = at.kind === 'landmark' ? at.landmark : null;
  return (
    <div className={styles['plane']}>
      <span>{text.level}</span>
      <ChoiceMenu
        label={text.level}
        text={landmark ? (levels.find(({ id }) => id === landmark)?.label ?? landmark) : text.byHeight}
        choices={levels}
        value={landmark}
        onChoose={(id) => change({ at: { kind: 'landmark', landmark: id } })}
      />
      <i />
      <SliderRow
        label={text.height}
        value={share ?? 0.5}
        min={0}
        max={1}
        step={0.002}
        text={share === null ? '–' : `${(100 * share).toFixed(1)} %`}
        onChange={(value) => change({ at: { kind: 'share', share: value } })}
      />
      <SliderRow
        label={text.tilt}
        value={tiltDeg}
        min={-90}
        max={90}
        step={1}
        text={`${tiltDeg}°`}
        onChange={(value) => change({ tiltDeg: value })}
      />
      <SliderRow
        label={text.turn}
        value={turnDeg}
        min={-90}
        max={90}
        step={1}
        text={`${turnDeg}°`}
        onChange={(value) => change({ turnDeg: value })}
      />
    </div>
  );
}

/** Lines of a drawing are seen on white paper. */
const inks = ['#17191b', '#8f3f00', '#0a54a3', '#0a6a5b'] as const;

/** Girth and area of each figure, and all of them as a flat drawing. */
function Cuts({ scaleN }: { readonly scaleN: number }) {
  const sections = useSections((state) => state.sections);
  const without = useSections((state) => state.without);
  const drawing = useMemo(() => drawn(sections, scaleN), [sections, scaleN]);
  if (sections.length === 0) return <p className={styles['quiet']}>{text.nothing}</p>;
  return (
    <>
      <Table
        caption={text.caption(formatRatio(scaleN))}
        columns={[text.figure, text.girth, text.area]}
        rows={sections.map(({ figure, name, outline }) => {
          const { loops, areaMm2 } = sectionAtScale(outline, scaleN);
          const girths = loops
            .filter(({ role }) => role === 'outer')
            .map(({ tapeMm }) => splitLength(tapeMm, { scaleN }).value);
          return {
            key: figure,
            head: name,
            cells: [girths.join(' + ') || '–', areaMm2 === null ? '–' : areaOf(areaMm2)],
          };
        })}
      />
      {without.length > 0 && <p className={styles['quiet']}>{text.without(without)}</p>}
      {drawing && (
        <>
          <img
            className={styles['drawing']}
            alt={text.drawing}
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`}
          />
          <Button
            look="quiet"
            icon="save"
            onClick={() => saveBlob(new Blob([drawing], { type: 'image/svg+xml' }), text.file)}
          >
            {text.save}
          </Button>
        </>
      )}
    </>
  );
}

/** In mm², or cm² where that is easier to read. */
const areaOf = (mm2: number): string =>
  mm2 >= 10_000 ? `${formatSignificant(mm2 / 100, 4)} cm²` : `${formatSignificant(mm2, 4)} mm²`;

function drawn(sections: readonly FigureSection[], scaleN: number): string | null {
  const cut = sections.filter(({ outline }) => outline.loops.length > 0);
  if (cut.length === 0) return null;
  return drawSection(
    cut.map(({ name, outline }, i) => ({
      name,
      colour: inks[i % inks.length]!,
      outline: sectionAtScale(outline, scaleN),
    })),
    text.drawn,
  );
}
