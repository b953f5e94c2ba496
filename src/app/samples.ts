import { readGltfJson, sideAddressesOf } from '../scene/figure/gltfJson.ts';
import type { KeptFile } from '../state/models.ts';
import { tell } from '../state/taskStore.ts';
import { openFiles, type OpeningOptions } from './openFigure.ts';

/** A figure that comes with the app. */
export interface Sample {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly detail: string;
  /** Id of the canon that it is made after. */
  readonly canon: string;
  readonly licence: string;
  readonly picture: string;
}

const modelsFolder = new URL('models/', document.baseURI);

/** The gallery's list; empty where it cannot be had. */
export async function loadSamples(): Promise<readonly Sample[]> {
  const list = await fetchBlob('models/index.json');
  if (!list) return [];
  const samples = JSON.parse(await list.text()) as readonly Sample[];
  return samples.map((sample) => ({
    ...sample,
    file: new URL(sample.file, modelsFolder).href,
    picture: new URL(sample.picture, modelsFolder).href,
  }));
}

/** The path of an address below the app, as links name it; null for one on another host. */
function pathInApp(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    return null;
  }
  if (url.origin !== location.origin) return null;
  const base = new URL('.', document.baseURI).href;
  return url.href.startsWith(base) ? url.href.slice(base.length) : url.pathname;
}

/** Opens a file of the app's own host, with the files beside it that it names. */
export async function openAddress(address: string, options: OpeningOptions = {}): Promise<void> {
  const path = pathInApp(address);
  if (path === null) {
    tell('error', { code: 'link-elsewhere', data: { path: address } }, address);
    return;
  }
  const main = await fetchBlob(path);
  if (!main) {
    tell('error', { code: 'link-not-found', data: { path } }, path);
    return;
  }
  const name = decodeURIComponent(path.split('/').at(-1)!.split('?')[0]!);
  const side = await fetchSideFiles(main, path);
  await openFiles([{ path: name, blob: main }, ...side], { ...options, address: path });
}

async function fetchBlob(path: string): Promise<Blob | null> {
  const response = await fetch(new URL(path, document.baseURI)).catch(() => null);
  // A server of single pages answers every path with its page.
  const isPage = response?.headers.get('content-type')?.startsWith('text/html') ?? false;
  return response?.ok && !isPage ? response.blob() : null;
}

/** Fetches what a glTF names beside itself; the app's own host is the only one that is ever asked. */
async function fetchSideFiles(main: Blob, path: string): Promise<readonly KeptFile[]> {
  const fetched = await Promise.all(
    sideAddresses(await main.arrayBuffer()).map(async (address) => {
      const inApp = pathInApp(new URL(address, new URL(path, document.baseURI)).href);
      const blob = inApp === null ? null : await fetchBlob(inApp);
      return blob && { path: decodeURIComponent(address), blob };
    }),
  );
  return fetched.filter((file) => file !== null);
}

function sideAddresses(main: ArrayBuffer): readonly string[] {
  try {
    return sideAddressesOf(readGltfJson(main).json);
  } catch {
    // What is wrong with it is said by the reader.
    return [];
  }
}
