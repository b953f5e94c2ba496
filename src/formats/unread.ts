/** A kind of file that people try to open and that is not read, so that the message can name it. */
interface UnreadKind {
  readonly id: string;
  /** In lower case, without the dot. */
  readonly extensions: readonly string[];
  /** What its first bytes look like as Latin-1 text; null where only the name tells. */
  readonly head: RegExp | null;
}

/** The first that fits is taken. */
export const unreadKinds = [
  { id: 'stl', extensions: ['stl'], head: /^solid[^\n]*\n\s*facet/ },
  { id: 'obj', extensions: ['obj'], head: /^(#[^\n]*\n|\s)*(mtllib |usemtl |[og] |v +-?\d)/ },
  { id: 'ply', extensions: ['ply'], head: /^ply\r?\n/ },
  { id: 'fbx', extensions: ['fbx'], head: /^(Kaydara FBX Binary|; FBX)/ },
  { id: '3mf', extensions: ['3mf'], head: /^PK[\s\S]*3D\/3dmodel\.model/ },
  { id: 'blend', extensions: ['blend', 'blend1'], head: /^BLENDER/ },
  { id: 'usd', extensions: ['usd', 'usda', 'usdc', 'usdz'], head: /^(PXR-USDC|#usda)/ },
  { id: 'dae', extensions: ['dae'], head: /<COLLADA/ },
  { id: 'zbrush', extensions: ['ztl', 'zpr'], head: null },
  { id: 'maya', extensions: ['ma', 'mb'], head: /^\/\/Maya ASCII/ },
  { id: 'max', extensions: ['max'], head: null },
  { id: 'c4d', extensions: ['c4d'], head: null },
  { id: 'chitubox', extensions: ['ctb', 'lys', 'chitubox', 'gcode'], head: null },
  { id: 'html', extensions: ['html', 'htm'], head: /^\s*<(!doctype html|html)/i },
  { id: 'git-lfs', extensions: [], head: /^version https:\/\/git-lfs/ },
  {
    id: 'image',
    extensions: ['png', 'jpg', 'jpeg', 'webp', 'gif', 'avif', 'ktx2'],
    head: /^(\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|\xabKTX)/,
  },
  { id: 'archive', extensions: ['zip', 'rar', '7z', 'gz'], head: /^(PK|Rar!|7z\xbc\xaf)/ },
] as const satisfies readonly UnreadKind[];

export type UnreadKindId = (typeof unreadKinds)[number]['id'];
