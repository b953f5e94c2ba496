/** A name without the signs that no file system takes in one, nor blanks, which OBJ takes for ends; never empty. */
export const fileNameOf = (name: string): string =>
  // oxlint-disable-next-line no-control-regex -- They are what must not get into a name.
  name.replaceAll(/[\\/:*?"<>|\s\u0000-\u001f\u007f]+/g, '-').replaceAll(/^[-.]+|[-.]+$/g, '') || 'figure';
