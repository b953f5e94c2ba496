/** Length units that a model file may be in. */
export const units = [
  { id: 'mm', label: 'millimetres', symbol: 'mm', millimetres: 1 },
  { id: 'cm', label: 'centimetres', symbol: 'cm', millimetres: 10 },
  { id: 'dm', label: 'decimetres', symbol: 'dm', millimetres: 100 },
  { id: 'm', label: 'metres', symbol: 'm', millimetres: 1000 },
  { id: 'in', label: 'inches', symbol: 'in', millimetres: 25.4 },
  { id: 'ft', label: 'feet', symbol: 'ft', millimetres: 304.8 },
] as const;

export type UnitId = (typeof units)[number]['id'];

/** Millimetres in one of the unit. */
export const millimetresPer = (id: UnitId): number => units.find((unit) => unit.id === id)!.millimetres;
