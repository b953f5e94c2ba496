import type { BodySettings } from '../body/settings/bodySettings.ts';
import type { ProjectEdit } from './edits.ts';
import type { ProjectReference } from './reference.ts';

/** Adds references behind the others, in one step. Their ids must be new. */
export const addReferences =
  (added: readonly ProjectReference[]): ProjectEdit =>
  (project) =>
    added.length > 0 ? { ...project, references: [...project.references, ...added] } : project;

/** Without the reference; the project itself where it is not there. */
export const removeReference =
  (id: string): ProjectEdit =>
  (project) => {
    const references = project.references.filter((each) => each.id !== id);
    return references.length < project.references.length ? { ...project, references } : project;
  };

/** Changes fields of one reference; the project itself where none of them is another. */
export const changeReference =
  (id: string, change: Partial<Omit<ProjectReference, 'id'>>): ProjectEdit =>
  (project) => {
    const reference = project.references.find((each) => each.id === id);
    const keys = Object.keys(change) as (keyof typeof change)[];
    if (!reference || keys.every((key) => reference[key] === change[key])) return project;
    const next = { ...reference, ...change };
    return { ...project, references: project.references.map((each) => (each === reference ? next : each)) };
  };

/** Changes some of a reference's settings; the project itself where none of them is another. */
export const changeReferenceSettings =
  (id: string, change: Partial<BodySettings>): ProjectEdit =>
  (project) => {
    const settings = project.references.find((each) => each.id === id)?.settings;
    const keys = Object.keys(change) as (keyof BodySettings)[];
    if (!settings || keys.every((key) => settings[key] === change[key])) return project;
    return changeReference(id, { settings: { ...settings, ...change } })(project);
  };
