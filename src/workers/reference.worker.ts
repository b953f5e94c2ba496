import type { ReferenceRequest } from './referenceProtocol.ts';
import { serveReferences } from './serveReferences.ts';

const serve = serveReferences((response, handedOver) =>
  self.postMessage(response, { transfer: [...handedOver] }),
);

self.addEventListener('message', (event: MessageEvent<ReferenceRequest>) => void serve(event.data));
