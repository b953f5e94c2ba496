/** Lengths may be so far beyond a limit, mm, that a limit shown to a tenth of a millimetre can be taken as it is shown. */
export const slackMm = 0.06;
