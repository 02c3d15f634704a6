import { readRegistryText, readRegistryVersion } from "@/db/registry/registry";
import type { AreaCode } from "@/lib/core/domain/ids";
import { placeNamesIn } from "@/lib/core/product/area-directory";
import type { Product, Service } from "@/lib/core/product/product";
import { shareRegistry, type SharedRegistry } from "./shared-registry";

type KeptRegistries = {
  /** The registry inside an area as it is now. */
  read: (area: AreaCode) => Promise<SharedRegistry>;
};

/** Some megabytes for the province, less for each regency; whoever sends for a village does not push those out. */
const mostKept = 50;

/**
 * Registries of areas for which files came, kept as long as the database says that nothing in them has changed. It is asked for every file; only reading
 * 52,000 posyandu anew for each of them is saved.
 */
export const keptRegistries: Service<KeptRegistries> = {
  open: (product) => {
    const kept = new Map<AreaCode, { version: string; as: SharedRegistry }>();
    return {
      read: async (area) => {
        const { sql } = product.database;
        const now = versionOf(product, await readRegistryVersion(sql));
        const before = kept.get(area);
        kept.delete(area);
        if (before?.version === now) {
          kept.set(area, before);
          return before.as;
        }
        const { entries, version } = await readRegistryText(sql, area);
        const as = shareRegistry(entries, placesOf(product));
        kept.set(area, { version: versionOf(product, version), as });
        const [oldest] = kept.keys();
        if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
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
