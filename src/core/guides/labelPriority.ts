/** What stays when labels would overlap, higher first: the outline of the answer, then values, then names. */
export const labelPriority = {
  chosen: 110,
  ruler: 105,
  endValue: 100,
  heading: 90,
  extent: 85,
  sizeObject: 80,
  rung: 75,
  value: 70,
  uncertainValue: 65,
  rulerFigure: 60,
  name: 50,
  uncertainName: 45,
  groundFigure: 40,
  gridSpacing: 30,
} as const;
