import { loadDraco, loadMeshopt } from '../formats/decoders.ts';
import { dracoWasmAddress } from '../formats/dracoWasm.ts';
import type { Request } from './protocol.ts';
import { serveJobs } from './serveJobs.ts';

const decoders = { draco: () => loadDraco(dracoWasmAddress), meshopt: loadMeshopt };

const serve = serveJobs(decoders, (response, handedOver) =>
  self.postMessage(response, { transfer: [...handedOver] }),
);

self.addEventListener('message', (event: MessageEvent<Request>) => serve(event.data));
