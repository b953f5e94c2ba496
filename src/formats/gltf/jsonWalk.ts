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
  const steps = path === '' ? [] : path.split('.');
  const found: Located[] = [];
  const keys: (string | number)[] = [];
  const enter = (value: unknown, key: string | number): void => {
    keys.push(key);
    walk(value);
    keys.pop();
  };
  const walk = (value: unknown): void => {
    const step = steps[keys.length];
    if (step === undefined) found.push(new Place(value, keys.slice()));
    else if (step !== '*') {
      if (isRecord(value) && Object.hasOwn(value, step)) enter(value[step], step);
    } else if (Array.isArray(value)) for (let i = 0; i < value.length; i++) enter(value[i], i);
    else if (isRecord(value)) for (const key of Object.keys(value)) enter(value[key], key);
  };
  walk(document);
  return found;
}

/** Where a value stands is asked of few among very many; a class, since objects with a getter of their own take long. */
class Place implements Located {
  readonly value: unknown;
  readonly #keys: readonly (string | number)[];

  constructor(value: unknown, keys: readonly (string | number)[]) {
    this.value = value;
    this.#keys = keys;
  }

  get where(): string {
    return this.#keys.map((key) => `/${key}`).join('');
  }
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
