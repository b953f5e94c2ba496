import { doll } from './doll.ts';
import { heroic } from './heroic.ts';
import { ideal } from './ideal.ts';
import { realistic } from './realistic.ts';
import type { Style } from './style.ts';

/** Every style, in the order of the menu: one line each. */
export const styles = [realistic, ideal, heroic, doll] as const satisfies readonly Style[];

export type StyleId = (typeof styles)[number]['id'];

/** The style of that id, or null where there is none. */
export const findStyle = (id: string): (Style & { readonly id: StyleId }) | null =>
  styles.find((style) => style.id === id) ?? null;
