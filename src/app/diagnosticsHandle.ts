import { readDiagnostics, type Diagnostics } from '../scene/diagnostics.ts';

declare global {
  interface Window {
    /** For tests, benchmarks and bug reports; it only reads. */
    maquette?: { readonly diagnostics: () => Diagnostics | null };
  }
}

export const publishDiagnostics = (): void => {
  window.maquette = { diagnostics: readDiagnostics };
};
