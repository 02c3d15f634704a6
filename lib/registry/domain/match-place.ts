import { groupBy } from "@/lib/core/domain/group-by";
import {
  createLikenessIndex,
  type LikenessIndex,
} from "@/lib/core/domain/likeness";
import { placeName } from "@/lib/core/domain/place-name";

/** Where the child was measured, as the row writes it; "" if a column is absent or empty. */
export type WrittenPlace = {
  subdistrict: string;
  puskesmas: string;
  village: string;
  posyandu: string;
};

export type PlaceEntry = {
  id: string;
  name: string;
  villageCode: string;
  puskesmas: string | null;
  /** YYYY-MM, the first and last month it is expected to report. */
  validFrom: string;
  validTo: string | null;
};

type Posyandu = {
  id: string;
  name: string;
  puskesmas: string;
  isClosed: boolean;
};
type Village = {
  name: string;
  subdistrict: string;
  posyandu: readonly Posyandu[];
};
type Subdistrict = {
  name: string;
  villages: readonly Village[];
  puskesmas: ReadonlySet<string>;
};

/** The posyandu of one regency, prepared for finding places by name. All names are in the form in which they are compared. */
export type PlaceRegistry = {
  subdistricts: readonly Subdistrict[];
  subdistrictNames: ReadonlySet<string>;
  puskesmasNames: ReadonlySet<string>;
  villageNames: ReadonlySet<string>;
  /** All of these names and those of posyandu. */
  likeness: LikenessIndex;
};

/** The posyandu that is meant; or the level at which the names do not fit any more, with the posyandu from which a person may choose. */
export type PlaceMatch =
  | { kind: "matched"; posyanduId: string }
  | {
      kind: "open";
      stoppedAt: "subdistrict" | "puskesmas" | "village" | "posyandu";
      reason: "unknown" | "ambiguous" | "missing";
      /** Ids of posyandu, the best first: at most five, or all of them if several fit by name. */
      suggestions: string[];
      /**
       * False if none of the names is that of a kecamatan, puskesmas or desa of the regency. Then the row is shifted, or belongs to another regency.
       */
      isAnywhere: boolean;
    };

/** Prepares the posyandu of one regency. An entry whose village is not among the areas cannot be found by name and is passed over. */
export function buildPlaceRegistry(
  entries: readonly PlaceEntry[],
  areas: {
    villages: readonly { code: string; name: string }[];
    subdistricts: readonly { code: string; name: string }[];
  },
): PlaceRegistry {
  const byVillage = groupBy(entries, ({ villageCode }) => villageCode);
  const villages = groupBy(areas.villages, ({ code }) => code.slice(0, 8));
  const subdistricts = areas.subdistricts.map(({ code, name }) =>
    subdistrictOf(placeName(name), villages.get(code) ?? [], byVillage),
  );
  return {
    subdistricts,
    subdistrictNames: new Set(subdistricts.map(({ name }) => name)),
    puskesmasNames: new Set(
      subdistricts.flatMap(({ puskesmas }) => [...puskesmas]),
    ),
    villageNames: new Set(areas.villages.map(({ name }) => placeName(name))),
    likeness: createLikenessIndex(
      subdistricts.flatMap((subdistrict) => [
        subdistrict.name,
        ...subdistrict.villages.flatMap(({ name, posyandu }) => [
          name,
          ...posyandu.map((one) => one.name),
        ]),
      ]),
    ),
  };
}

function subdistrictOf(
  name: string,
  areas: readonly { code: string; name: string }[],
  byVillage: ReadonlyMap<string, readonly PlaceEntry[]>,
): Subdistrict {
  const villages = areas.map((village) => ({
    name: placeName(village.name),
    subdistrict: name,
    posyandu: (byVillage.get(village.code) ?? []).map((entry) => ({
      id: entry.id,
      name: placeName(entry.name),
      puskesmas: placeName(entry.puskesmas ?? ""),
      isClosed: entry.validTo !== null,
    })),
  }));
  const puskesmas = villages.flatMap(({ posyandu }) =>
    posyandu.map((one) => one.puskesmas),
  );
  return {
    name,
    villages,
    puskesmas: new Set(puskesmas.filter((one) => one !== "")),
  };
}

function comparable(place: WrittenPlace): WrittenPlace {
  return {
    subdistrict: placeName(place.subdistrict),
    puskesmas: placeName(place.puskesmas),
    village: placeName(place.village),
    posyandu: placeName(place.posyandu),
  };
}

/** The names of a place, in the form in which they are compared, joined to one key. Spellings that compare equal have the same key. */
export function placeKey(place: WrittenPlace): string {
  const { subdistrict, puskesmas, village, posyandu } = comparable(place);
  return [subdistrict, puskesmas, village, posyandu].join("|");
}

/**
 * Finds the posyandu that a place means, name by name from the kecamatan down; each name is looked for only inside what the level above has found.
 * The puskesmas is used only if the registry knows the puskesmas of the kecamatan. If a name fits nothing, or more than one thing, the place stays
 * open. Similarity only decides the order of suggestions; they take most of the time, and can be left out where nobody sees them.
 */
export function matchPlace(
  registry: PlaceRegistry,
  place: WrittenPlace,
  { suggests = true }: { suggests?: boolean } = {},
): PlaceMatch {
  const wanted = comparable(place);
  const found = findPlace(registry, wanted);
  if ("id" in found) return { kind: "matched", posyanduId: found.id };
  const { stoppedAt, reason } = found;
  return {
    kind: "open",
    stoppedAt,
    reason,
    suggestions: suggests ? suggest(found, wanted, registry.likeness) : [],
    isAnywhere:
      registry.subdistrictNames.has(wanted.subdistrict) ||
      registry.puskesmasNames.has(wanted.puskesmas) ||
      registry.villageNames.has(wanted.village),
  };
}

type Open = Extract<PlaceMatch, { kind: "open" }>;
/** The level at which the search ended, and the villages in which the posyandu may still be. */
type Stop = Pick<Open, "stoppedAt" | "reason"> & { among: readonly Village[] };

function findPlace(
  registry: PlaceRegistry,
  wanted: WrittenPlace,
): Posyandu | Stop {
  const all = registry.subdistricts;
  const inside = findOnly(all, wanted.subdistrict);
  if ("reason" in inside) {
    const among = (inside.fitting.length === 0 ? all : inside.fitting).flatMap(
      ({ villages }) => villages,
    );
    return { stoppedAt: "subdistrict", reason: inside.reason, among };
  }
  const villages = ofPuskesmas(inside.only, wanted.puskesmas);
  if (villages === null)
    return {
      stoppedAt: "puskesmas",
      reason: "unknown",
      among: inside.only.villages,
    };
  const village = findOnly(villages, wanted.village);
  if ("reason" in village) {
    const among = village.fitting.length === 0 ? villages : village.fitting;
    return { stoppedAt: "village", reason: village.reason, among };
  }
  const posyandu = findOnly(village.only.posyandu, wanted.posyandu);
  if (!("reason" in posyandu)) return posyandu.only;
  return {
    stoppedAt: "posyandu",
    reason: posyandu.reason,
    among: [village.only],
  };
}

function findOnly<Item extends { name: string }>(
  items: readonly Item[],
  name: string,
): { only: Item } | { reason: Open["reason"]; fitting: readonly Item[] } {
  if (name === "") return { reason: "missing", fitting: [] };
  const fitting = items.filter((item) => item.name === name);
  const [only] = fitting;
  if (only === undefined) return { reason: "unknown", fitting };
  return fitting.length === 1 ? { only } : { reason: "ambiguous", fitting };
}

/**
 * The villages with the posyandu of a puskesmas, and those whose puskesmas is unknown. All villages if the row or the registry names no puskesmas;
 * null if the registry does not know this one.
 */
function ofPuskesmas(
  { villages, puskesmas }: Subdistrict,
  wanted: string,
): readonly Village[] | null {
  if (wanted === "" || puskesmas.size === 0) return villages;
  if (!puskesmas.has(wanted)) return null;
  return villages
    .map((village) => ({
      ...village,
      posyandu: village.posyandu.filter(
        (one) => one.puskesmas === wanted || one.puskesmas === "",
      ),
    }))
    .filter(({ posyandu }) => posyandu.length > 0);
}

const mostSuggestions = 5;
const leastLikeness = 0.35;

type Candidate = { posyandu: Posyandu; village: Village };

function suggest(
  { stoppedAt, reason, among }: Stop,
  wanted: WrittenPlace,
  likeness: LikenessIndex,
) {
  const candidates = among.flatMap((village) =>
    village.posyandu.map((posyandu) => ({ posyandu, village })),
  );
  if (reason === "ambiguous") {
    const fitting = candidates.filter(
      ({ posyandu, village }) =>
        posyandu.name === wanted.posyandu && village.name === wanted.village,
    );
    if (fitting.length > 0) return ranked(fitting, () => 1);
  }
  const names = unsettledNames(stoppedAt, wanted, likeness);
  const likenessOf = (candidate: Candidate) =>
    names.reduce((sum, compare) => sum + compare(candidate), 0) /
    Math.max(1, names.length);
  return ranked(candidates, likenessOf).slice(0, mostSuggestions);
}

function unsettledNames(
  stoppedAt: Open["stoppedAt"],
  wanted: WrittenPlace,
  likeness: LikenessIndex,
): ((candidate: Candidate) => number)[] {
  const compared: [string, (candidate: Candidate) => string][] = [
    [wanted.posyandu, ({ posyandu }) => posyandu.name],
  ];
  if (stoppedAt !== "posyandu")
    compared.push([wanted.village, ({ village }) => village.name]);
  if (stoppedAt === "subdistrict")
    compared.push([wanted.subdistrict, ({ village }) => village.subdistrict]);
  return compared
    .filter(([name]) => name !== "")
    .map(([name, nameOf]) => {
      const like = likeness.to(name);
      return (candidate) => like(nameOf(candidate));
    });
}

/**
 * Ids by similarity. If two are equally similar, the posyandu that is still open comes first, then the lower id, so that the order is always the
 * same.
 */
function ranked(
  candidates: readonly Candidate[],
  likenessOf: (candidate: Candidate) => number,
): string[] {
  const alike: { posyandu: Posyandu; like: number }[] = [];
  for (const candidate of candidates) {
    const like = likenessOf(candidate);
    if (like >= leastLikeness)
      alike.push({ posyandu: candidate.posyandu, like });
  }
  return alike
    .sort(
      (a, b) =>
        b.like - a.like ||
        Number(a.posyandu.isClosed) - Number(b.posyandu.isClosed) ||
        (a.posyandu.id < b.posyandu.id ? -1 : 1),
    )
    .map(({ posyandu }) => posyandu.id);
}
