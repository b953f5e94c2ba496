import { MTLLoader } from 'three/addons/loaders/MTLLoader.js';
import type { FileMaterial } from '../../core/figures/figureFile.ts';
import { shortText } from '../shortText.ts';

/** A material of an MTL text, with the address of its picture as it stands there. */
export interface MtlMaterial extends Omit<FileMaterial, 'image'> {
  readonly address: string | null;
}

/** Options of a picture that may stand before its address, with the numbers and words that follow them. */
const pictureOptions = /^(-[a-z]+\s+((on|off|[rgbmlz]|[-+]?[\d.]+(e[-+]?\d+)?)\s+)*)+/i;

/**
 * The materials of an MTL text by their names: colour (Kd), opacity (d, or Tr where there is none) and picture
 * (map_Kd). http://paulbourke.net/dataformats/mtl/
 */
export function parseMtl(text: string): ReadonlyMap<string, MtlMaterial> {
  // Under numbers, so that no name is one that every object has.
  const names: string[] = [];
  const numbered = text.replaceAll('\t', ' ').replaceAll(/^ *newmtl(.*)$/gim, (_, name: string) => {
    names.push(name.trim());
    return `newmtl ${names.length - 1}`;
  });
  const { materialsInfo } = new MTLLoader().parse(numbered, '');
  return new Map(
    names.map(
      (name, index) => [name, materialOf(name, (materialsInfo[index] ?? {}) as RawMaterial)] as const,
    ),
  );
}

/** What three finds: numbers in lists, anything else as text. */
type RawMaterial = Readonly<Partial<Record<'kd' | 'd' | 'tr' | 'map_kd', unknown>>>;

function materialOf(name: string, raw: RawMaterial): MtlMaterial {
  const address = typeof raw.map_kd === 'string' ? raw.map_kd.replace(pictureOptions, '').trim() : '';
  return {
    name: shortText(name) ?? '',
    color: colorOf(raw.kd, address !== ''),
    opacity: opacityOf(raw),
    address: address === '' ? null : address,
  };
}

function colorOf(kd: unknown, hasPicture: boolean): FileMaterial['color'] {
  const [r, g, b] = (Array.isArray(kd) ? kd : []) as readonly unknown[];
  const color = [r, g, b].map((value) => clampUnit(typeof value === 'number' ? value : 1, 1));
  // Programs that show a picture alone write black beside it, which would hide it here.
  const isHiding = hasPicture && color.every((value) => value === 0);
  return isHiding ? [1, 1, 1] : [color[0]!, color[1]!, color[2]!];
}

/** Some programs write Tr the other way round; what then could not be seen at all is taken for opaque. */
function opacityOf({ d, tr }: RawMaterial): number {
  const opacity = d === undefined ? 1 - clampUnit(tr, 0) : clampUnit(d, 1);
  return opacity === 0 ? 1 : opacity;
}

function clampUnit(value: unknown, otherwise: number): number {
  const number =
    typeof value === 'number' ? value : Number.parseFloat(typeof value === 'string' ? value : '');
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), 1) : otherwise;
}
