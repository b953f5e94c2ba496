/** What both ANSUR II populations share. */
export const ansur2 = {
  who: 'U.S. Army personnel: active, Reserve and National Guard',
  when: 'October 2010 to April 2012',
  source:
    'ANSUR II, 2012 Anthropometric Survey of U.S. Army Personnel, public working databases; Gordon et al. 2014, NATICK/TR-15/007',
  citation:
    'Statistics computed from the 2012 U.S. Army Anthropometric Survey (ANSUR II) public working databases, U.S. Army NSRDEC (cleared for unlimited public release, 14 April 2017; 4,082 men, 1,986 women). Method: Gordon CC, Blackwell CL, Bradtmiller B, et al. (2014) 2012 Anthropometric Survey of U.S. Army Personnel: Methods and Summary Statistics, NATICK/TR-15/007; measurement definitions: Hotzman J, Gordon CC, Bradtmiller B, et al. (2011) Measurer’s Handbook, NATICK/TR-11/017. U.S. Government work. Describes soldiers, not the general population; no endorsement implied.',
} as const;

/** Whom neither men nor women of ANSUR II speak for. */
export const ansur2Limits =
  'Soldiers of 17 to 58 years, held to rules of fitness and weight; few are old. They are not the general population, nor that of any nation. A value outside their band is unusual among them, not wrong.';
