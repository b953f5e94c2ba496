import { loadDraco, loadMeshopt } from '../formats/decoders.ts';
import { dracoWasmAddress } from '../formats/dracoWasm.ts';
import type { Request } from './protocol.ts';
import { serveJobs } from './serveJobs.ts';

const serve = serveJobs({ draco: () => loadDraco(dracoWasmAddress), meshopt: loadMeshopt }, (response) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's, not a window's
  self.postMessage(response),
);

self.addEventListener('message', (event: MessageEvent<Request>) => serve(event.data));
