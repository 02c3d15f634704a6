import { LRUCache } from "lru-cache";
import { readRegistryText, readRegistryVersion } from "@/db/registry/registry";
import type { AreaCode } from "@/lib/core/domain/ids";
import { placeNamesIn } from "@/lib/core/product/area-directory";
import type { Product, Service } from "@/lib/core/product/product";
import { shareRegistry, type SharedRegistry } from "./shared-registry";

type KeptRegistries = {
  /** The registry inside an area as it is now. */
  read: (area: AreaCode) => Promise<SharedRegistry>;
};

/** A province of 52,000 posyandu takes some ten megabytes, and its regencies together as much again. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Registries of areas for which files came, kept as long as the database says that nothing in them has changed. It is asked for every file; only reading
 * 52,000 posyandu anew for each of them is saved.
 */
export const keptRegistries: Service<KeptRegistries> = {
  open: (product) => {
    const kept = new LRUCache<
      AreaCode,
      { version: string; as: SharedRegistry }
    >({
      maxSize: mostBytes,
      sizeCalculation: ({ as }) => as.text.byteLength,
    });
    return {
      read: async (area) => {
        const { sql } = product.database;
        const now = versionOf(product, await readRegistryVersion(sql));
        const before = kept.get(area);
        if (before?.version === now) return before.as;
        const { entries, version } = await readRegistryText(sql, area);
        const as = shareRegistry(entries, placesOf(product));
        kept.set(area, { version: versionOf(product, version), as });
        return as;
      },
    };
  },
};

/** Files are also read against the names of areas. */
function versionOf({ directory }: Product, registry: number): string {
  return `${String(registry)} ${String(directory.version)}`;
}

function placesOf({ directory, province }: Product) {
  return {
    ...placeNamesIn(directory, province),
    regencies: directory
      .inside(province, "regency")
      .map(({ code, name }) => ({ code, name })),
  };
}
