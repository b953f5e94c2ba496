/** What both ANSUR II populations share. */
export const ansurSource =
  'ANSUR II, 2012 Anthropometric Survey of U.S. Army Personnel, public working databases; Gordon et al. 2014, NATICK/TR-15/007';

export const ansurLimits =
  'U.S. soldiers of 17 to 58 years, measured 2010 to 2012; not the general population.';
