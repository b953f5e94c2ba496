import { serveSurfaces } from './serveSurfaces.ts';
import type { SurfaceRequest } from './surfaceProtocol.ts';

const serve = serveSurfaces((response, handedOver) =>
  self.postMessage(response, { transfer: [...handedOver] }),
);

self.addEventListener('message', (event: MessageEvent<SurfaceRequest>) => void serve(event.data));
