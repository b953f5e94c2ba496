import { canon } from './canon.ts';
import { craft } from './craft.ts';
import { people } from './people.ts';
import type { Profile } from './profile.ts';

/** Every way to judge: one line each. The first is taken where none was chosen. */
export const profiles = [people, craft, canon] as const satisfies readonly Profile[];

export type ProfileId = (typeof profiles)[number]['id'];

/** The profile of that id, or null where there is none. */
export const findProfile = (id: string): (Profile & { readonly id: ProfileId }) | null =>
  profiles.find((profile) => profile.id === id) ?? null;
