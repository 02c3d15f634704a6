import { simulateChildren } from "@/db/seed/simulation/simulate-children";
import { randomFor } from "@/db/seed/simulation/random";
import type { PlaceEntry } from "@/lib/registry/domain/match-place";
import type { Month } from "@/lib/core/domain/month";
import { writeDirty, type DirtyRow, type KnownPlace } from "./dirty-children";

const subdistricts = ["Gunung Raya", "Air Hangat Timur", "Sungai Tutung"];
const villages = [
  "Koto Baru",
  "Tanjung Genting",
  "Simpang Empat",
  "Muara Lama",
];
const posyandu = ["Melati 1", "Melati 2", "Mawar 3", "Kenanga 4", "Anggrek 10"];

/** A regency of three subdistricts. Villages and posyandu have the same names in each, so that only all names of a place together tell them apart. */
export const childRegency = {
  subdistricts: subdistricts.map((name, index) => ({
    code: `15.01.0${String(index + 1)}`,
    name,
  })),
  villages: subdistricts.flatMap((_, subdistrict) =>
    villages.map((name, index) => ({
      code: `15.01.0${String(subdistrict + 1)}.200${String(index + 1)}`,
      name,
    })),
  ),
};

export const childPosyandu: readonly PlaceEntry[] =
  childRegency.villages.flatMap(({ code }) =>
    posyandu.map((name, index) => ({
      id: `k${code.slice(6).replace(".", "")}${String(index)}`,
      name,
      villageCode: code,
      puskesmas: null,
      validFrom: "2020-01",
      validTo: null,
    })),
  );

function placeOf(entry: PlaceEntry): KnownPlace {
  const nameOf = (
    areas: readonly { code: string; name: string }[],
    code: string,
  ) => areas.find((area) => area.code === code)?.name ?? "";
  return {
    id: entry.id,
    regency: "Wilayah 15.01",
    subdistrict: nameOf(
      childRegency.subdistricts,
      entry.villageCode.slice(0, 8),
    ),
    village: nameOf(childRegency.villages, entry.villageCode),
    posyandu: entry.name,
  };
}

/** About `wanted` dirty rows of a month, spread over all posyandu, the same for the same seed. */
export function dirtyMonth(
  month: string,
  { wanted, seed }: { wanted: number; seed: number },
): DirtyRow[] {
  const children = Math.ceil(wanted / childPosyandu.length / 0.78);
  const random = randomFor(seed, `${month}|dirt`);
  return childPosyandu.flatMap((entry) => {
    const place = placeOf(entry);
    return simulateChildren(
      { id: entry.id, children },
      month as Month,
      seed,
    ).map((child) => writeDirty(child, place, random));
  });
}
