/** Dialogs that lie over the page. */
export type DialogId = 'samples' | 'picture' | 'save' | 'keys' | 'palette';

/** What commands need of the running page. */
export interface AppActions {
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
  readonly show: (dialog: DialogId) => void;
  readonly copyLink: () => void;
}
