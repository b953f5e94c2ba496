export const iso = 'ISO 7250-1:2017';

export const ansur = 'ANSUR II (Gordon et al. 2014, NATICK/TR-15/007)';

export const isoAndAnsur = `${iso}; ${ansur}`;

export const deLeva = 'de Leva 1996, J Biomech 29:1223–1230';
