/** Cache Storage for tests: what is put in comes out by its address. `mayPut` refuses as a full device does. */
export function keptCaches(
  origin: string,
  mayPut: () => boolean = () => true,
): CacheStorage {
  const stores = new Map<string, Map<string, Response>>();
  const addressOf = (asked: RequestInfo | URL) =>
    new URL(
      typeof asked === "string" || asked instanceof URL ? asked : asked.url,
      origin,
    ).href;
  const cacheOf = (held: Map<string, Response>) => ({
    match: async (asked: RequestInfo | URL) =>
      held.get(addressOf(asked))?.clone(),
    put: async (asked: RequestInfo | URL, response: Response) => {
      if (!mayPut()) throw new DOMException("", "QuotaExceededError");
      held.set(addressOf(asked), response);
    },
    delete: async (asked: RequestInfo | URL) => held.delete(addressOf(asked)),
    keys: async () => [...held.keys()].map((url) => ({ url })),
  });
  return {
    has: async (name: string) => stores.has(name),
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    open: async (name: string) => {
      const held = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, held);
      return cacheOf(held);
    },
  } as unknown as CacheStorage;
}
