declare module 'gltf-validator' {
  /** As far as it is used here; the package has no types of its own. */
  interface ValidationOptions {
    /** `glb` or `gltf`: how the bytes are read, whatever they begin with. */
    readonly format?: 'glb' | 'gltf';
    readonly writeTimestamp?: boolean;
    /** Most issues that are looked for; 0: all. */
    readonly maxIssues?: number;
    readonly ignoredIssues?: readonly string[];
    /** The bytes of a file beside it. */
    readonly externalResourceFunction?: (uri: string) => Promise<Uint8Array>;
  }

  export interface ValidationMessage {
    readonly code: string;
    readonly message: string;
    /** 0: error, 1: warning, 2: information, 3: hint. */
    readonly severity: number;
    readonly pointer?: string;
  }

  interface ValidationReport {
    readonly validatorVersion: string;
    readonly issues: {
      readonly messages: readonly ValidationMessage[];
      readonly truncated: boolean;
    };
  }

  /** Rejects with a text, not an error. */
  export const validateBytes: (data: Uint8Array, options?: ValidationOptions) => Promise<ValidationReport>;
}
