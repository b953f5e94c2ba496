/** What the command line takes, for a person who asked or mistyped. */
export const usage = `Usage: maquette inspect <file…> [--unit mm|cm|dm|m|in|ft|auto] [--up AXIS|auto] [--facing AXIS|auto] [--json]
       maquette convert <file> --scale 1:12 --out FILE [--model-scale 1:1] [--no-base]
                        [--unit …] [--up AXIS|auto] [--facing AXIS|auto]

inspect  says what figure files are: unit, upright, facing, base, sizes, skeleton, health.
convert  writes a figure upright, on its soles, at a scale; FILE ends in .glb, .stl, .obj or .3mf.

AXIS is +x, -x, +y, -y, +z or -z, an axis of the file. Exit status: 0 when every file was opened,
2 when one was refused, 64 for wrong usage. --json prints an array with an entry for each file.`;

/** The person asked for something that there is not. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
