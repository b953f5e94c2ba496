import { figureError } from '../../core/figures/figureError.ts';
import { noSideFiles, type MeshParser } from '../mesh/meshParser.ts';
import { modelOf } from '../mesh/modelOf.ts';
import { baseName } from '../paths.ts';
import { parseAsciiStl } from './asciiStl.ts';
import { generatorOf, parseBinaryStl } from './binaryStl.ts';
import { tellStlKind } from './stlKind.ts';

const headBytes = 4096;

/** Reads STL, binary and as text. It declares neither unit nor axes. */
export const stlParser: MeshParser = {
  prepare: async (set, mainPath) => {
    const name = baseName(mainPath);
    const head = await set.readHead(mainPath, headBytes);
    const fileBytes = set.files.find(({ path }) => path === mainPath)?.bytes ?? 0;
    if (fileBytes === 0) throw figureError('empty-file', { name });
    const told = tellStlKind(head, fileBytes, name);
    const bytes = await set.read(mainPath);
    return {
      sideFiles: noSideFiles,
      parse: (onProgress) => {
        if (told.kind === 'ascii')
          return modelOf({ format: 'STL (text)', ...parseAsciiStl(bytes, name, onProgress) });
        const { mesh, repairs } = parseBinaryStl(bytes, told.facets, onProgress);
        return modelOf({ format: 'STL (binary)', generator: generatorOf(head), meshes: [mesh], repairs });
      },
    };
  },
};
