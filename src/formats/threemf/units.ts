import { millimetresPer } from '../../core/scales/units.ts';
import type { ModelUnit } from './modelPart.ts';

/** Units by the words of 3MF (Core Specification, §3.4). There is no micron among ours: it is a thousandth of a mm. */
const units: ReadonlyMap<string, ModelUnit> = new Map<string, ModelUnit>([
  ['micron', { id: 'mm', times: 0.001 }],
  ['millimeter', { id: 'mm', times: 1 }],
  ['centimeter', { id: 'cm', times: 1 }],
  ['inch', { id: 'in', times: 1 }],
  ['foot', { id: 'ft', times: 1 }],
  ['meter', { id: 'm', times: 1 }],
]);

/** The unit that a model names, millimetres where it names none; null for a word that 3MF does not have. */
export const unitOf = (word = 'millimeter'): ModelUnit | null => units.get(word) ?? null;

/** What lengths in one unit are to be multiplied by to be in the unit of the file that another stands for. */
export const timesIn = (unit: ModelUnit, fileUnit: ModelUnit): number =>
  unit.id === fileUnit.id ? unit.times : (unit.times * millimetresPer(unit.id)) / millimetresPer(fileUnit.id);
