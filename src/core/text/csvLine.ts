/** A line of CSV (RFC 4180), without its end; fields that a spreadsheet would run as formulas are made text. */
export const csvLine = (fields: readonly string[]): string => fields.map(csvField).join(',');

function csvField(text: string): string {
  const safe = /^[=+@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
