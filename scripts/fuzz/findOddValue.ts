/** More characters than any text of a file may keep. */
const longestText = 1000;

/** What is unsound in something plain: numbers that are none, texts without end; `where` it stands first. */
export function findOddValue(value: unknown, where: string): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${where} is ${value}`;
  if (typeof value === 'string')
    return value.length <= longestText ? null : `${where} has ${value.length} characters`;
  if (typeof value !== 'object' || value === null) return null;
  if (ArrayBuffer.isView(value)) return findOddNumber(value as Uint8Array, where);
  for (const [key, member] of Object.entries(value)) {
    const odd = findOddValue(member, `${where}.${key}`);
    if (odd !== null) return odd;
  }
  return null;
}

function findOddNumber(numbers: ArrayLike<number>, where: string): string | null {
  for (let i = 0; i < numbers.length; i++)
    if (!Number.isFinite(numbers[i])) return `${where}[${i}] is ${numbers[i]}`;
  return null;
}
