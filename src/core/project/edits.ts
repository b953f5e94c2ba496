import type { GuideId } from '../guides/index.ts';
import type { MapSettings } from './mapSettings.ts';
import type { SectionSettings } from './sectionSettings.ts';
import type { GuideSettings, JudgeSettings, Project, ProjectFigure } from './project.ts';
import type { ProjectReference } from './reference.ts';

/** A pure change of the project. One that returns its argument changed nothing. */
export type ProjectEdit = (project: Project) => Project;

const withFigures = (project: Project, figures: readonly ProjectFigure[]): Project => ({
  ...project,
  figures,
});

/** Adds a figure behind the others. Its id must be new. */
export const addFigure =
  (figure: ProjectFigure): ProjectEdit =>
  (project) =>
    withFigures(project, [...project.figures, figure]);

/** Without the figure and the references that stand with it alone; the project itself where it is not there. */
export const removeFigure =
  (id: string): ProjectEdit =>
  (project) => {
    const figures = project.figures.filter((figure) => figure.id !== id);
    if (figures.length === project.figures.length) return project;
    const isKept = ({ figure }: ProjectReference): boolean => figure !== id;
    const isFree = project.references.every(isKept);
    const references = isFree ? project.references : project.references.filter(isKept);
    return { ...project, figures, references };
  };

/** Changes fields of one figure; a locked figure only lets itself be unlocked, renamed and hidden. */
export const changeFigure =
  (id: string, change: Partial<Omit<ProjectFigure, 'id' | 'file'>>): ProjectEdit =>
  (project) => {
    const figure = project.figures.find((each) => each.id === id);
    if (!figure) return project;
    const isAllowed = !figure.isLocked || Object.keys(change).every((key) => freeWhenLocked.has(key));
    if (!isAllowed) return project;
    return withFigures(
      project,
      project.figures.map((each) => (each.id === id ? { ...each, ...change } : each)),
    );
  };

const freeWhenLocked: ReadonlySet<string> = new Set(['isLocked', 'isHidden', 'name']);

/** Moves a figure to a place in the list; places beyond the ends are the ends. */
export const moveFigure =
  (id: string, toIndex: number): ProjectEdit =>
  (project) => {
    const figure = project.figures.find((each) => each.id === id);
    if (!figure) return project;
    const rest = project.figures.filter((each) => each.id !== id);
    const place = Math.max(0, Math.min(toIndex, rest.length));
    return withFigures(project, [...rest.slice(0, place), figure, ...rest.slice(place)]);
  };

/** Puts a copy behind the figure, under a new id and name, unlocked, with the changes given. */
export const duplicateFigure =
  (id: string, copy: { readonly id: string; readonly name: string } & Partial<ProjectFigure>): ProjectEdit =>
  (project) => {
    const index = project.figures.findIndex((each) => each.id === id);
    const figure = project.figures[index];
    if (!figure) return project;
    const figures = [...project.figures];
    figures.splice(index + 1, 0, { ...figure, isLocked: false, isHidden: false, ...copy });
    return withFigures(project, figures);
  };

export const changeGuides =
  (change: Partial<GuideSettings>): ProjectEdit =>
  (project) => ({ ...project, guides: { ...project.guides, ...change } });

export const showGuide =
  (id: GuideId, isShown: boolean): ProjectEdit =>
  (project) => {
    if (project.guides.shown.includes(id) === isShown) return project;
    const shown = project.guides.shown.filter((each) => each !== id);
    return changeGuides({ shown: isShown ? [...shown, id] : shown })(project);
  };

export const changeJudging =
  (change: Partial<JudgeSettings>): ProjectEdit =>
  (project) => ({ ...project, judging: { ...project.judging, ...change } });

export const changeMap =
  (change: Partial<MapSettings>): ProjectEdit =>
  (project) => ({ ...project, map: { ...project.map, ...change } });

export const changeSection =
  (change: Partial<SectionSettings>): ProjectEdit =>
  (project) => ({ ...project, section: { ...project.section, ...change } });

export const changeProject =
  (change: Partial<Pick<Project, 'name' | 'alignment'>>): ProjectEdit =>
  (project) => ({ ...project, ...change });
