/** A side of the body: the figure's own, so that its left is at +X of the body frame. */
export type BodySide = (typeof bodySides)[number];

export const bodySides = ['left', 'right'] as const;

/** The sides on which a landmark or measure is; one of the middle is asked for as a left one. */
export const sidesOf = ({ isPaired }: { readonly isPaired: boolean }): readonly BodySide[] =>
  isPaired ? bodySides : ['left'];

/** A point of the body that measures are taken from. */
export interface Landmark {
  /** Its id, or where it is paired what stands before ".left" and ".right". */
  readonly stem: string;
  readonly label: string;
  readonly isPaired: boolean;
  /**
   * `surface`: a point on the skin. `bone`: a point of the skeleton that a caliper is pressed against, below the
   * skin. `joint`: the centre that two segments turn about.
   */
  readonly kind: 'surface' | 'bone' | 'joint';
  readonly definition: string;
  /** Who named it so; the definition is in our own words. */
  readonly source: string;
}

/** The ids of landmarks: the stem, or the stem with its side. */
export type IdOf<Entry extends Pick<Landmark, 'stem' | 'isPaired'>> = Entry extends {
  readonly isPaired: true;
}
  ? `${Entry['stem']}.${BodySide}`
  : Entry['stem'];

/** All ids of some landmarks, left before right, in their order. */
export const idsOf = <Entry extends Pick<Landmark, 'stem' | 'isPaired'>>(
  entries: readonly Entry[],
): readonly IdOf<Entry>[] =>
  entries.flatMap(({ stem, isPaired }) =>
    isPaired ? bodySides.map((side) => `${stem}.${side}`) : [stem],
  ) as IdOf<Entry>[];
