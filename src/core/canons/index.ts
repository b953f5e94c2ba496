import type { Canon } from './canon.ts';
import { bjd } from './bjd.ts';
import { chibis } from './chibi.ts';
import { children } from './children.ts';
import { durer } from './durer.ts';
import { heroicMiniature } from './heroicMiniature.ts';
import { hogarth } from './hogarth.ts';
import { leonardo } from './leonardo.ts';
import { loomisAcademic } from './loomisAcademic.ts';
import { loomisFashion } from './loomisFashion.ts';
import { loomisHeroic } from './loomisHeroic.ts';
import { loomisMan } from './loomisMan.ts';
import { loomisWoman } from './loomisWoman.ts';
import { lysippos } from './lysippos.ts';
import { manga } from './manga.ts';
import { masters } from './masters.ts';
import { parramon } from './parramon.ts';
import { polykleitos } from './polykleitos.ts';
import { richer } from './richer.ts';
import { vitruvius } from './vitruvius.ts';

/** Every canon, in the order of the menu: one line each. */
export const canons = [
  richer,
  loomisAcademic,
  loomisMan,
  loomisWoman,
  loomisFashion,
  loomisHeroic,
  hogarth,
  parramon,
  polykleitos,
  lysippos,
  vitruvius,
  leonardo,
  ...durer,
  masters,
  manga,
  bjd,
  ...chibis,
  heroicMiniature,
  ...children,
] as const satisfies readonly Canon[];

/** The canon that is used until one is chosen. */
export const defaultCanon: Canon = richer;

/** The canon of that id or of that other name, or null where there is none. */
export const findCanon = (id: string): Canon | null =>
  canons.find((canon: Canon) => canon.id === id || (canon.aliases?.includes(id) ?? false)) ?? null;
