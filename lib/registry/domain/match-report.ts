import { groupBy } from "@/lib/core/domain/group-by";
import { isWithin, type AreaCode } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import {
  describeArea,
  type NamedArea,
} from "@/lib/core/domain/name-against-code";
import { contradictingNames, createJudge, type NameJudge } from "./judge-names";

export type RegistryEntry = {
  id: string;
  name: string;
  /** The name in the form in which it is compared. */
  matchName: string;
  villageCode: AreaCode;
  registrationNumber: string | null;
  /** YYYY-MM, the first and last month it is expected to report. */
  validFrom: string;
  validTo: string | null;
};

/** The registry prepared for looking up rows; `decisions` are a person's earlier choices, by village and name. */
export type Registry = {
  byId: ReadonlyMap<string, RegistryEntry>;
  byRegistration: ReadonlyMap<string, RegistryEntry>;
  byVillage: ReadonlyMap<string, readonly RegistryEntry[]>;
  byVillageAndName: ReadonlyMap<string, readonly RegistryEntry[]>;
  villagesByName: ReadonlyMap<string, readonly NamedArea[]>;
  subdistrictNames: ReadonlyMap<string, string>;
  decisions: ReadonlyMap<string, string>;
} & NameJudge;

/** How a row names its posyandu; "" if a column is missing or empty. */
export type Identity = {
  posyanduId: string;
  registrationNumber: string;
  posyandu: string;
  villageCode: string;
  village: string;
  subdistrict: string;
};

export type MatchProblem =
  | "missing-identity"
  | "unknown-posyandu"
  | "ambiguous-posyandu"
  | "registration-village-mismatch"
  | "identity-conflict"
  | "code-contradicts-name"
  | "other-area";

export type Match =
  | { kind: "matched"; entry: RegistryEntry; namedOtherwise: boolean }
  | {
      kind: "open";
      problem: MatchProblem;
      candidates: readonly RegistryEntry[];
      villageCode: AreaCode | null;
      /** What the code says and what the names say, where they contradict each other. */
      readings?: { byCode: string; byName: string };
    };

/** Key of a name inside one village, under which decisions are remembered. */
export function nameKey(villageCode: string, name: string): string {
  return `${villageCode}|${matchName(name)}`;
}

/** Prepares the registry of a province for matching. */
export function buildRegistry(
  entries: readonly RegistryEntry[],
  areas: { villages: readonly NamedArea[]; subdistricts: readonly NamedArea[] },
  decisions: ReadonlyMap<string, string>,
): Registry {
  const registered = entries.filter(
    (entry) => entry.registrationNumber !== null,
  );
  const nameOf = new Map(
    [...areas.villages, ...areas.subdistricts].map(({ code, name }) => [
      code as string,
      name,
    ]),
  );
  return {
    judge: createJudge(areas, nameOf),
    describe: (code) => describeArea(code, (part) => nameOf.get(part) ?? part),
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    byRegistration: new Map(
      registered.map((entry) => [entry.registrationNumber ?? "", entry]),
    ),
    byVillage: groupBy(entries, (entry) => entry.villageCode),
    byVillageAndName: groupBy(
      entries,
      (entry) => `${entry.villageCode}|${entry.matchName}`,
    ),
    villagesByName: groupBy(areas.villages, (village) =>
      matchName(village.name),
    ),
    subdistrictNames: new Map(
      areas.subdistricts.map(({ code, name }) => [code, matchName(name)]),
    ),
    decisions,
  };
}

/**
 * Finds the posyandu that a row means, inside `area`: by id, by registration number, else by name inside the same village. If it is unknown, or fits
 * more than one, it stays open with its candidates. Similarity never decides.
 */
export function matchPosyandu(
  registry: Registry,
  identity: Identity,
  area: AreaCode,
): Match {
  const found = findPosyandu(registry, identity, area);
  if (found.kind === "open") return found;
  if (!isWithin(found.entry.villageCode, area)) return open("other-area");
  const readings = contradictingNames(
    registry,
    identity,
    found.entry.villageCode,
  );
  if (readings !== null) return contradiction(readings, [found.entry]);
  return contradicts(registry, identity, found.entry)
    ? open("identity-conflict", [found.entry])
    : found;
}

function findPosyandu(
  registry: Registry,
  identity: Identity,
  area: AreaCode,
): Match {
  const { posyanduId, registrationNumber } = identity;
  if (posyanduId !== "") {
    const entry = registry.byId.get(posyanduId);
    return entry === undefined
      ? open("unknown-posyandu")
      : matched(entry, identity);
  }
  if (registrationNumber !== "") {
    const entry = registry.byRegistration.get(registrationNumber);
    if (entry !== undefined) return matched(entry, identity);
    if (
      identity.villageCode !== "" &&
      !registrationNumber.startsWith(`${identity.villageCode}.`)
    ) {
      return open("registration-village-mismatch");
    }
    return withoutGuessing(matchByName(registry, identity, area));
  }
  return matchByName(registry, identity, area);
}

/** If the registration number is unknown, a name that fits is not enough. The posyandu with that name becomes a suggestion. */
function withoutGuessing(match: Match): Match {
  if (match.kind === "open") return { ...match, problem: "unknown-posyandu" };
  return open("unknown-posyandu", [match.entry], match.entry.villageCode);
}

function matchByName(
  registry: Registry,
  identity: Identity,
  area: AreaCode,
): Match {
  if (identity.posyandu === "") return open("missing-identity");
  const village = findVillage(registry, identity, area);
  const fault = faultOfVillage(registry, identity, village);
  if (village === null || fault !== null)
    return fault ?? open("unknown-posyandu");
  const key = nameKey(village, identity.posyandu);
  const fitting = withoutClosedDoubles(
    registry.byVillageAndName.get(key) ?? [],
  );
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1)
    return matched(only, identity);
  const decided = registry.byId.get(registry.decisions.get(key) ?? "");
  if (decided !== undefined)
    return { kind: "matched", entry: decided, namedOtherwise: false };
  if (fitting.length > 1) return open("ambiguous-posyandu", fitting, village);
  return open(
    "unknown-posyandu",
    registry.byVillage.get(village) ?? [],
    village,
  );
}

/** Why no village is known, or the one of the code is not believed; null if it can be gone on with. */
function faultOfVillage(
  registry: Registry,
  identity: Identity,
  village: AreaCode | null,
): Match | null {
  if (village === null)
    return identity.village + identity.villageCode === ""
      ? open("missing-identity")
      : open("unknown-posyandu");
  if (identity.villageCode === "") return null;
  const readings = contradictingNames(registry, identity, village);
  return readings === null ? null : contradiction(readings);
}

/**
 * Of posyandu of one name the open one, where the others were closed as its doubles: it was there in all their months. If a closed one was there
 * before, the month of the report would have to tell them apart, and a person does.
 */
function withoutClosedDoubles<
  Entry extends Pick<RegistryEntry, "validFrom" | "validTo">,
>(entries: readonly Entry[]): readonly Entry[] {
  const [open, another] = entries.filter(({ validTo }) => validTo === null);
  const isAlone =
    open !== undefined &&
    another === undefined &&
    entries.every(({ validFrom }) => validFrom >= open.validFrom);
  return isAlone ? [open] : entries;
}

function findVillage(
  registry: Registry,
  identity: Identity,
  area: AreaCode,
): AreaCode | null {
  if (identity.villageCode !== "") return identity.villageCode as AreaCode;
  const wanted = matchName(identity.village);
  const subdistrict = matchName(identity.subdistrict);
  const fitting = (registry.villagesByName.get(wanted) ?? []).filter(
    ({ code }) =>
      isWithin(code, area) &&
      (subdistrict === "" ||
        registry.subdistrictNames.get(code.slice(0, 8)) === subdistrict),
  );
  return fitting.length === 1 ? (fitting[0]?.code ?? null) : null;
}

/**
 * True if a code in the row contradicts the posyandu, or if the name in the row is that of a neighbour. Rows that have slipped by one line look like
 * this.
 */
function contradicts(
  registry: Registry,
  identity: Identity,
  entry: RegistryEntry,
): boolean {
  const { villageCode, registrationNumber, posyandu } = identity;
  if (villageCode !== "" && villageCode !== entry.villageCode) return true;
  if (
    registrationNumber !== "" &&
    entry.registrationNumber !== null &&
    registrationNumber !== entry.registrationNumber
  )
    return true;
  if (!isNamedOtherwise(identity, entry)) return false;
  if (registry.decisions.get(nameKey(entry.villageCode, posyandu)) === entry.id)
    return false;
  return registry.byVillageAndName.has(nameKey(entry.villageCode, posyandu));
}

function matched(entry: RegistryEntry, identity: Identity): Match {
  return {
    kind: "matched",
    entry,
    namedOtherwise: isNamedOtherwise(identity, entry),
  };
}

function isNamedOtherwise(
  { posyandu }: Identity,
  entry: RegistryEntry,
): boolean {
  return (
    posyandu !== "" &&
    posyandu !== entry.name &&
    matchName(posyandu) !== entry.matchName
  );
}

function contradiction(
  readings: { byCode: string; byName: string },
  candidates: readonly RegistryEntry[] = [],
): Match {
  return {
    kind: "open",
    problem: "code-contradicts-name",
    candidates,
    villageCode: null,
    readings,
  };
}

function open(
  problem: MatchProblem,
  candidates: readonly RegistryEntry[] = [],
  villageCode: AreaCode | null = null,
): Match {
  return { kind: "open", problem, candidates, villageCode };
}
