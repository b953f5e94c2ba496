/** What the command line takes, for a person who asked or mistyped. */
export const usage = `Usage: maquette inspect <file…> [--unit mm|cm|dm|m|in|ft|auto] [--up AXIS|auto] [--facing AXIS|auto] [--json]
       maquette measure <file or folder…> [--scale 1:12 | --size 28mm --measured-to eye|crown]
                        [--stature MM | --population ID] [--unit …] [--up …] [--facing …]
                        [--judge [--profile people|craft|canon] [--canon ID]]
                        [--json | --csv | --markdown] [--quiet]
       maquette compare <file> --with <file or population ID> [--align surface|landmarks|ground|none] [--scale-free]
                        [--unit …] [--up …] [--facing …] [--with-unit …] [--with-up …] [--with-facing …]
                        [--scale 1:12] [--profile people|craft|canon] [--map FILE.ply] [--json] [--quiet]
       maquette convert <file> --scale 1:12 --out FILE [--model-scale 1:1] [--no-base]
                        [--unit …] [--up AXIS|auto] [--facing AXIS|auto]
       maquette reference [--population ansur2-men|ansur2-women|children] [--percentile 50] [--stature MM]
                          [--build PERCENTILE] [--muscle SD] [--age YEARS] [--sex m|f] [--canon ID] [--set measure=mm …]
                          [--pose a|t|down|contrapposto|walk|sit] [--level low|mid|high] --out FILE [--json]

inspect    says what figure files are: unit, upright, facing, base, sizes, skeleton, health.
measure    finds the landmarks of figures and measures them; progress goes to standard error unless --quiet.
           --judge says which proportions are off, and by how much, among people (--population) or by a canon.
compare    says how far a figure lies outside (+) or within (-) another, or a body of people (ansur2-men,
           ansur2-women, cdc-boys-7 …) of its stature in its pose, in mm as modelled. Both are stood upright and laid on
           one another: by their surfaces, which needs no body and lays copies exactly, where landmarks leave a few
           mm life-size; by --align landmarks; on the ground, soles level; or, with none, not at all: two files are
           taken in their own coordinates. Sizes stay unless --scale-free; where the second names no unit, one that goes
           with the first is taken, and told. The tolerance is 1 mm at --scale, else 0.5 % of the stature.
           --map writes the figure where its file has it, in mm, with its distances.
convert    writes a figure upright, on its soles, at a scale; FILE ends in .glb, .stl, .obj or .3mf.
reference  writes a body made to measure, life-size, +Y up, facing +Z; FILE ends in .glb (metres, with
           skeleton), .stl or .obj (mm). --percentile is of stature, --build of breadths and girths at
           that stature; --set gives single measures; --json prints landmarks, joints and measures.

AXIS is +x, -x, +y, -y, +z or -z, an axis of the file. Exit status: 0 when every file was opened or the
body made, 2 when one was refused, 64 for wrong usage. inspect --json and measure --json print an
array with an entry for each file, compare --json one object.`;

/** The person asked for something that there is not. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
