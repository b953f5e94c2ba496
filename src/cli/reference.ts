import { writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { findPose } from '../core/body/pose/posePresets.ts';
import { makeReference, type ReferenceBody } from '../core/body/referenceBody.ts';
import { rigReference } from '../core/body/rigReference.ts';
import { standReference, type StandingReference } from '../core/body/standReference.ts';
import { checkSettings } from '../core/body/settings/checkSettings.ts';
import type { SettingsRefusal } from '../core/body/settings/settingsRefusal.ts';
import type { BodyTemplate } from '../core/body/template/bodyTemplate.ts';
import { loadTemplate } from '../core/body/template/loadTemplate.ts';
import { failureOf } from '../core/figures/figureError.ts';
import { compactMesh } from '../core/meshes/compactMesh.ts';
import { boxOfMesh } from '../core/meshes/measureMesh.ts';
import { formatLength } from '../core/scales/formatLength.ts';
import { figureOfMesh } from '../formats/save/figureOfMesh.ts';
import { saveFigure, type SavedFile } from '../formats/save/index.ts';
import { writeRiggedGlb } from '../formats/save/gltf/writeRiggedGlb.ts';
import { writeStl } from '../formats/save/writeStl.ts';
import { describeSettingsRefusal } from '../ui/messages/settingsRefusals.ts';
import { describeRefusal } from './describeFile.ts';
import { describeReference } from './describeReference.ts';
import type { ReferenceCommand } from './readReference.ts';
import { UsageError } from './usage.ts';

type Print = (text: string) => void;

/** Exit status when no body can have the settings, or the file cannot be written. */
const refused = 2;

/** Writes a body made to measure, life-size. Resolves to the exit status; throws a UsageError. */
export async function reference(command: ReferenceCommand, print: Print, complain: Print): Promise<number> {
  const { settings, level, out, isJson } = command;
  const write = writers[extname(out).toLowerCase()];
  if (!write) throw new UsageError(`--out takes a file ending in ${Object.keys(writers).join(', ')}.`);
  const refusals = checkSettings(settings);
  if (refusals.length > 0) {
    refuse(refusals, isJson, print, complain);
    return refused;
  }
  const template = await loadTemplate();
  const body = makeReference(template, settings, level);
  const standing = standReference(template, body, findPose(command.pose)!);
  const { posed } = standing;
  try {
    const saved = await write({ template, body, command, ...standing });
    for (const { name, bytes } of saved) await writeFile(join(dirname(out), name), bytes);
  } catch (error) {
    const { message, hint } = describeRefusal(out, failureOf(error)).error;
    complain(`${out}\n  ${message}\n  ${hint}`);
    return refused;
  }
  const description = isJson
    ? JSON.stringify(describeReference(template, body, posed), null, 2)
    : `${out}: ${formatLength(boxOfMesh(posed.mesh)!.max[1], 'asModelled').replaceAll('\u202f', ' ')} tall`;
  print(description);
  return 0;
}

function refuse(refusals: readonly SettingsRefusal[], isJson: boolean, print: Print, complain: Print): void {
  const texts = refusals.map((refusal) => {
    const { what, why, next } = describeSettingsRefusal(refusal);
    return { ...refusal, message: `${what} ${why}`, hint: next };
  });
  if (isJson) print(JSON.stringify({ refusals: texts }, null, 2));
  else complain(texts.map(({ message, hint }) => `${message}\n  ${hint}`).join('\n'));
}

interface ToWrite extends StandingReference {
  readonly template: BodyTemplate;
  readonly body: ReferenceBody;
  readonly command: ReferenceCommand;
}

const nameOf = ({ out }: ReferenceCommand): string => basename(out, extname(out));

/** What each kind of file is written by; the main file first. */
const writers: Readonly<Record<string, (wish: ToWrite) => Promise<readonly SavedFile[]>>> = {
  '.glb': async ({ template, body, command, pose, raisedMm }) => {
    const bytes = await writeRiggedGlb({
      title: nameOf(command),
      source: 'Reference body, made to measure',
      body: rigReference(template, body),
      pose,
      hipsMoveMm: [0, raisedMm, 0],
      metresPerMm: 1e-3,
      base: null,
      clip: null,
    });
    return [{ name: basename(command.out), bytes }];
  },
  '.stl': async ({ command, posed }) => [
    { name: basename(command.out), bytes: writeStl(nameOf(command), [posed.mesh], '+y') },
  ],
  '.obj': async ({ command, posed }) => {
    const [main, ...beside] = await saveFigure('obj', figureOfMesh(nameOf(command), compactMesh(posed.mesh)));
    return [{ name: basename(command.out), bytes: main!.bytes }, ...beside];
  },
};
