import { readPlaceEntries } from "@/db/children/child-places";
import type { PosyanduChoice } from "@/lib/children/contract";
import type { PlaceEntry } from "@/lib/registry/domain/match-place";
import { placeName } from "@/lib/core/domain/place-name";
import { ancestorAt, type AreaCode } from "@/lib/core/domain/ids";
import type { Product } from "@/lib/core/product/product";

export type PlaceNames = ReadonlyMap<string, PosyanduChoice>;

/** Posyandu with the names of their village and subdistrict, by id. */
export function describeChoices(
  { directory }: Pick<Product, "directory">,
  entries: readonly PlaceEntry[],
): PlaceNames {
  return new Map(
    entries.map(({ id, name, villageCode }) => [
      id,
      {
        id,
        name,
        village: directory.nameOf(villageCode),
        subdistrict: directory.nameOf(
          ancestorAt(villageCode as AreaCode, "subdistrict"),
        ),
      },
    ]),
  );
}

const mostChoices = 30;

/** Posyandu of a regency for which every given word begins a word of the name, the village or the subdistrict. */
export async function findChoices(
  product: Product,
  regency: AreaCode,
  query: string,
): Promise<PosyanduChoice[]> {
  const words = query.toLowerCase().split(/\s+/).map(placeName).filter(Boolean);
  const entries = await readPlaceEntries(product.database.sql, regency);
  const found = [...describeChoices(product, entries).values()].filter(
    (choice) => {
      const text = [choice.name, choice.village, choice.subdistrict]
        .map(placeName)
        .join(" ");
      return words.every((word) => text.includes(word));
    },
  );
  return found
    .sort((a, b) =>
      `${a.name}|${a.village}`.localeCompare(`${b.name}|${b.village}`, "id"),
    )
    .slice(0, mostChoices);
}
