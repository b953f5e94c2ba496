import type { BodySettings } from './settings/bodySettings.ts';
import type { ModelId } from './template/bodyTemplate.ts';

const models = { 'ansur2-men': 'man', 'ansur2-women': 'woman', children: 'child' } as const;

/** Which sculpted body a body with these settings is shaped from: children and teenagers are plain figures. */
export const modelOf = ({ population }: BodySettings): ModelId => models[population];
