import type { Transport } from "./api-client";

/** Names in a request for whom its page was drawn: what a device keeps of one person answers no page of another. */
export const readerHeader = "x-reader";

/** Names, in an answer that the device had kept, when it was read. */
export const keptAtHeader = "x-kept-at";

let reader: string | null = null;

/** From now on the requests of this page say for whom it was drawn; null: they say nothing, and nothing kept answers them. */
export function askFor(mark: string | null): void {
  reader = mark;
}

const keptAt = new Map<string, string>();
const listeners = new Set<() => void>();

/** The way over the network, of a page that a worker of the product may answer from what the device has kept. */
export const carry: Transport = async (request) => {
  if (reader !== null) request.headers.set(readerHeader, reader);
  const response = await fetch(request);
  note(request.url, response.headers.get(keptAtHeader));
  return response;
};

function note(url: string, at: string | null): void {
  const { pathname, search } = new URL(url);
  const address = pathname + search;
  if ((keptAt.get(address) ?? null) === at) return;
  if (at === null) keptAt.delete(address);
  else keptAt.set(address, at);
  for (const tell of listeners) tell();
}

/** When what was last answered to an address had been read, as ISO 8601, if the device answered it; null if the server did. */
export function readKeptAt(address: string): string | null {
  return keptAt.get(address) ?? null;
}

export function watchKept(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}
