import { LRUCache } from "lru-cache";
import type { Month } from "@/lib/core/domain/month";
import type { Product, Service } from "@/lib/core/product/product";
import type { MadeList } from "./made-list";

/**
 * Lists that were asked for last. A list is asked for in pieces, and as a file, and by everybody who got its address: its months are read once. It holds ids
 * and columns of numbers, some megabytes for a large province, so only few are kept. One is given as long as none of its months has changed.
 */
const mostKept = 6;

type Memory = {
  get: (
    key: string,
    months: readonly Month[],
    make: () => Promise<MadeList>,
  ) => Promise<MadeList>;
};

function openMemory({ feed, directory }: Product): Memory {
  const kept = new LRUCache<string, { made: Promise<MadeList>; names: number }>(
    {
      max: mostKept,
    },
  );
  const isCurrent = (made: MadeList, months: readonly Month[]) =>
    months.every((month) => made.sequence >= feed.changedAt(month));
  return {
    async get(key, months, make) {
      const names = directory.version;
      const known = kept.get(key);
      if (known?.names === names) {
        const list = await known.made;
        if (isCurrent(list, months)) return list;
      }
      const made = make();
      kept.set(key, { made, names });
      // A failure is told to those who wait for it and forgotten.
      made.catch(() => kept.delete(key));
      return made;
    },
  };
}

export const listMemory: Service<Memory> = { open: openMemory };
