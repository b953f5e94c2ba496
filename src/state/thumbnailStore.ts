import { createStore } from 'zustand/vanilla';

/** Small pictures of figures as data addresses, by figure id. */
export const thumbnailStore = createStore<{ readonly pictures: Readonly<Record<string, string>> }>()(() => ({
  pictures: {},
}));

export const noteThumbnail = (figureId: string, picture: string): void =>
  thumbnailStore.setState(({ pictures }) => ({ pictures: { ...pictures, [figureId]: picture } }));
