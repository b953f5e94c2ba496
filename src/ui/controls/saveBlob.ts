/** Gives bytes to the person as a download. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  // Signs that no file system takes in a name.
  link.download = name.replaceAll(/[\\/:*?"<>|]/g, '-');
  link.click();
  // The download has taken hold of the bytes by the next task.
  setTimeout(() => URL.revokeObjectURL(address));
}
