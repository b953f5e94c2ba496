import { Serwist, type PrecacheEntry, type SerwistGlobalConfig } from 'serwist';

declare const self: SerwistGlobalConfig & {
  /** Every file of the build; the build writes it in. */
  readonly builtFiles: PrecacheEntry[];
};

// A new version waits until no page of the old one is open: its lazy chunks would be missed. The first page is served
// by the worker as soon as that is there.
new Serwist({ precacheEntries: self.builtFiles, clientsClaim: true }).addEventListeners();
