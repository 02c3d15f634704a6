import type { AreaRecord } from "@/db/core/areas";
import {
  isWithin,
  levelOf,
  type AreaCode,
  type AreaLevel,
} from "@/lib/core/domain/ids";
import { refusal } from "@/lib/core/refusals/errors";

/** Names and codes of the province in memory: every answer needs them and they change a few times a year. */
export type AreaDirectory = {
  find: (code: AreaCode) => AreaRecord | undefined;
  /** Its name as people are told it: where two of one parent have the same, with what kind each is, "Merlung (kelurahan)". */
  nameOf: (code: string) => string;
  children: (code: AreaCode) => readonly AreaRecord[];
  /** Areas of a level inside (or equal to) an area, in the order of their codes. */
  inside: (area: AreaCode, level: AreaLevel) => readonly AreaRecord[];
  reload: () => Promise<void>;
  /** Counted up by every reload: an answer with names in it is of one version. */
  readonly version: number;
};

/** An area that exists; others are refused, as an empty answer would say that nothing happened there. */
export function insistArea(
  { find }: AreaDirectory,
  code: AreaCode,
): AreaRecord {
  const record = find(code);
  if (record === undefined) throw refusal("unknown-area", { code });
  return record;
}

/** Codes and names of the villages and subdistricts inside an area, by which places in files are found. */
export function placeNamesIn(
  { inside }: Pick<AreaDirectory, "inside">,
  area: AreaCode,
): Record<"villages" | "subdistricts", { code: AreaCode; name: string }[]> {
  const named = (level: AreaLevel) =>
    inside(area, level).map(({ code, name }) => ({ code, name }));
  return { villages: named("village"), subdistricts: named("subdistrict") };
}

/** Loads the directory; `read` brings all areas of the province ordered by code. */
export async function openAreaDirectory(
  read: () => Promise<AreaRecord[]>,
): Promise<AreaDirectory> {
  let byCode = new Map<string, AreaRecord>();
  let byParent = new Map<string, AreaRecord[]>();
  let insideCache = new Map<string, AreaRecord[]>();
  let toldApart = new Map<string, string>();

  let version = 0;
  const reload = async () => {
    const records = await read();
    version += 1;
    const parents = new Map<string, AreaRecord[]>();
    for (const record of records) {
      if (record.parentCode === null) continue;
      const siblings = parents.get(record.parentCode);
      if (siblings === undefined) parents.set(record.parentCode, [record]);
      else siblings.push(record);
    }
    byCode = new Map(records.map((record) => [record.code, record]));
    byParent = parents;
    toldApart = new Map([...parents.values()].flatMap(namesToldApart));
    insideCache = new Map();
  };
  await reload();

  return {
    find: (code) => byCode.get(code),
    nameOf: (code) => toldApart.get(code) ?? byCode.get(code)?.name ?? code,
    children: (code) => byParent.get(code) ?? [],
    inside(area, level) {
      const key = `${area}|${level}`;
      const known = insideCache.get(key);
      if (known !== undefined) return known;
      const found = [...byCode.values()].filter(
        ({ code }) => levelOf(code) === level && isWithin(code, area),
      );
      insideCache.set(key, found);
      return found;
    },
    reload,
    get version() {
      return version;
    },
  };
}

/** Of areas of one parent, the names of those that share theirs with another one that is still there. */
function namesToldApart(siblings: readonly AreaRecord[]): [string, string][] {
  const known = siblings.filter(({ validTo }) => validTo === null);
  return known.flatMap((one): [string, string][] => {
    const others = known.filter(
      ({ code, name }) => code !== one.code && name === one.name,
    );
    if (others.length === 0) return [];
    const isKindEnough =
      one.kind !== "" && others.every(({ kind }) => kind !== one.kind);
    return [[one.code, `${one.name} (${isKindEnough ? one.kind : one.code})`]];
  });
}
