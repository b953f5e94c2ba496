import type { ProjectEdit } from '../../core/project/edits.ts';
import { projectStore } from '../../state/projectStore.ts';

/** Makes an edit of the project, as one undo step. */
export const edit = (change: ProjectEdit): void => projectStore.getState().edit(change);
