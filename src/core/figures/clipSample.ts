import { slerp } from '../geometry/quaternions.ts';
import type { Quat } from '../geometry/vectors.ts';
import type { FileChannel } from './figureFile.ts';

/**
 * The value of an animation channel at a time, which is clamped to the channel's first and last (glTF 2.0, §3.11
 * and appendix C): translation and scale of 3 numbers, a unit quaternion of 4, or as many weights as there are
 * morph targets.
 */
export function sampleChannel(channel: FileChannel, timeS: number): readonly number[] {
  const { timesS, interpolation } = channel;
  const after = timesS.findIndex((time) => time > timeS);
  const from = after === -1 ? timesS.length - 1 : Math.max(after - 1, 0);
  const isOutside = after === -1 || after === 0;
  const start = keyValue(channel, from);
  if (isOutside || interpolation === 'STEP') return finished(channel, start);
  const startS = timesS[from] ?? 0;
  const spanS = (timesS[after] ?? 0) - startS;
  const t = (timeS - startS) / spanS;
  const end = keyValue(channel, after);
  if (interpolation === 'CUBICSPLINE')
    return finished(
      channel,
      hermite(start, tangent(channel, from, 'out'), end, tangent(channel, after, 'in'), t, spanS),
    );
  if (channel.path === 'rotation') return slerp(start as unknown as Quat, end as unknown as Quat, t);
  return start.map((value, i) => value + ((end[i] ?? 0) - value) * t);
}

/** Values of one key: three times as many numbers are stored where there are tangents before and after them. */
const widthOf = ({ values, timesS, interpolation }: FileChannel): number =>
  values.length / timesS.length / (interpolation === 'CUBICSPLINE' ? 3 : 1);

function keyPart(channel: FileChannel, key: number, part: number): readonly number[] {
  const width = widthOf(channel);
  const parts = channel.interpolation === 'CUBICSPLINE' ? 3 : 1;
  const start = (key * parts + part) * width;
  return Array.from(channel.values.subarray(start, start + width));
}

const keyValue = (channel: FileChannel, key: number): readonly number[] =>
  keyPart(channel, key, channel.interpolation === 'CUBICSPLINE' ? 1 : 0);

const tangent = (channel: FileChannel, key: number, side: 'in' | 'out'): readonly number[] =>
  keyPart(channel, key, side === 'in' ? 0 : 2);

/** The cubic Hermite spline of glTF 2.0, appendix C.5; `t` from 0 to 1, tangents per second. */
function hermite(
  start: readonly number[],
  leaving: readonly number[],
  end: readonly number[],
  arriving: readonly number[],
  t: number,
  spanS: number,
): readonly number[] {
  const t2 = t * t;
  const t3 = t2 * t;
  return start.map(
    (value, i) =>
      (2 * t3 - 3 * t2 + 1) * value +
      (t3 - 2 * t2 + t) * spanS * (leaving[i] ?? 0) +
      (-2 * t3 + 3 * t2) * (end[i] ?? 0) +
      (t3 - t2) * spanS * (arriving[i] ?? 0),
  );
}

/** A rotation is brought to unit length; all else is as it is. */
function finished({ path }: FileChannel, value: readonly number[]): readonly number[] {
  if (path !== 'rotation') return value;
  const length = Math.hypot(...value);
  return length > 0 ? value.map((part) => part / length) : [0, 0, 0, 1];
}
