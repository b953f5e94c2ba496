import type { MapFrom } from '../../core/project/mapSettings.ts';
import { nameReference } from '../../core/project/nameReference.ts';
import { useProject } from '../../state/hooks.ts';
import { SearchSelect } from '../controls/SearchSelect.tsx';
import type { SelectGroup, SelectOption } from '../controls/searchOptions.ts';
import { surfaceMessages as text } from '../messages/surfaceMessages.ts';
import styles from './surface.module.css';

interface MapFromChoiceProps {
  readonly figure: string;
  readonly from: MapFrom;
  readonly onChoose: (from: MapFrom) => void;
}

/** From what the figure is measured: its own mirror image, a reference, another figure. */
export function MapFromChoice({ figure, from, onChoose }: MapFromChoiceProps) {
  const references = useProject((project) => project.references);
  const figures = useProject((project) => project.figures);
  const mirror: MapFrom = from.kind === 'mirror' ? from : { kind: 'mirror', turnDeg: 0, shiftMm: 0 };
  const optionOf = (each: MapFrom, label: string): SelectOption => ({ id: JSON.stringify(each), label });
  const groups: readonly SelectGroup[] = [
    { label: text.groups.self, options: [optionOf(mirror, text.mirror)] },
    {
      label: text.groups.references,
      options: references
        .filter((each) => each.figure === null || each.figure === figure)
        .map((each) => optionOf({ kind: 'reference', reference: each.id }, nameReference(each))),
    },
    {
      label: text.groups.figures,
      options: figures
        .filter(({ id }) => id !== figure)
        .map(({ id, name }) => optionOf({ kind: 'figure', figure: id }, name)),
    },
  ].filter(({ options }) => options.length > 0);
  const chosen = groups.flatMap(({ options }) => options).find(({ id }) => id === JSON.stringify(from));
  return (
    <>
      <SearchSelect
        label={text.from}
        value={chosen ?? groups[0]!.options[0]!}
        groups={groups}
        onChoose={({ id }) => onChoose(JSON.parse(id) as MapFrom)}
      />
      {references.length === 0 && <p className={styles['quiet']}>{text.noReference}</p>}
    </>
  );
}
