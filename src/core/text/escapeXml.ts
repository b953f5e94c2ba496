const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as XML has it, in elements and in attributes between double quotes, without what it cannot hold (XML 1.0, §2.2). */
export const escapeXml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- They are what XML cannot hold.
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"]/g, (sign) => entities[sign]!);
