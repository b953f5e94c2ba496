import { formatLength } from '../../src/core/scales/formatLength.ts';
import { readDescription } from '../samples/readSample.ts';

/** How tall a sample stands in its file, mm. */
export const heightModelledMm = (id: string): number => readDescription(id).heightModelledMm;

/** A length as the page and the command line show what is modelled. */
export const lengthText = (mm: number): string => formatLength(mm, 'asModelled').replaceAll('\u202f', ' ');
