/** A value inside a JSON document, and where it stands (a JSON pointer). */
export interface Located {
  readonly where: string;
  readonly value: unknown;
}

/**
 * The values at a path such as `meshes.*.primitives.*.indices`, where `*` stands for every element of a list or
 * every member of an object. What is absent is left out.
 */
export function valuesAt(document: unknown, path: string): readonly Located[] {
  let found: readonly Located[] = [{ where: '', value: document }];
  for (const step of path === '' ? [] : path.split('.')) {
    found = found.flatMap(({ where, value }) => {
      if (!isRecord(value)) return [];
      const keys = step === '*' ? Object.keys(value) : Object.hasOwn(value, step) ? [step] : [];
      return keys.map((key) => ({ where: `${where}/${key}`, value: value[key] }));
    });
  }
  return found;
}

/** Whether a value has members: an object or a list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether a value counts something: a whole number from 0. */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Whether a value is a list of numbers. */
export const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((element) => typeof element === 'number');
