import type { DerivedFigure } from './derivedFigure.ts';
import { newReference } from './newReference.ts';
import { peopleOfCanon } from './peopleOfCanon.ts';
import { figurePose, type ProjectReference } from './reference.ts';

/** Builds between which nine of ten people of a stature are. */
const builds = [5, 95] as const;

/**
 * The outlines of people of a figure's stature, of whom its canon is drawn for: of slight and of heavy build, in its pose.
 * In no project. None of children, of whom nobody tells how their builds differ.
 */
export function bandReferences({ canon, figure }: DerivedFigure): readonly ProjectReference[] {
  const people = peopleOfCanon(canon);
  if (people.population === 'children') return [];
  return builds.map((build) =>
    newReference(`band-${build}`, { ...people, build }, [], {
      figure: figure.id,
      isAsTallAsFigure: true,
      pose: figurePose,
      placement: 'behind',
      color: 'sage',
    }),
  );
}
