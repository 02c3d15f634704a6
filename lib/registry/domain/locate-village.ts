import { groupBy } from "@/lib/core/domain/group-by";
import {
  ancestorAt,
  levelOf,
  type AreaCode,
  type AreaLevel,
} from "@/lib/core/domain/ids";
import {
  createAreaNames,
  describeArea,
  type Agreement,
  type AreaNames,
  type NamedArea,
} from "@/lib/core/domain/name-against-code";
import { parseAreaCode } from "@/lib/core/domain/parse-area-code";
import { likenessOf, pairsOf } from "@/lib/core/domain/likeness";
import { placeName } from "@/lib/core/domain/place-name";
import type { Text } from "@/lib/core/domain/text-pair";
import {
  villageWords,
  wordsOf,
  type VillageWords,
  type WrittenVillage,
} from "./village-words";

/** What stands in the column of village codes: Kemendagri's, or those of BPS, which are passed over for the names beside them. */
export type CodeReading = "kemendagri" | "bps";

export type LocatedVillage = {
  code: AreaCode | null;
  /** If there is no code, why; else what is odd about the names. */
  message: Text | null;
  column: "village_code" | "village";
  /** Whether the code was mangled, and could be read all the same. */
  isRestored: boolean;
  /** How the code and the names of the row go together; null if one of them is missing. `identified`: they contradict, and the names mean one village. */
  comparison: "agrees" | "contradicts" | "identified" | null;
};

export type VillageLocator = {
  locate: (written: WrittenVillage) => LocatedVillage;
  /** The village in words: "Sekungkung, Depati Tujuh". */
  describe: (code: AreaCode, levelsAbove?: number) => string;
};

const mostKnown = 20_000;

const wholeCode = /^(\d{10}|\d{2}\.\d{2}\.\d{2}\.\d{4})$/;

/** The areas of the province, prepared for judging rows. */
type Ground = {
  names: AreaNames;
  has: (code: AreaCode) => boolean;
  /** If no village bears the name: the one of the written subdistrict whose name is most like it. It is only suggested, never taken. */
  closest: (written: WrittenVillage) => NamedArea | null;
  say: VillageWords;
};

/** Prepares finding the village of rows by their code and names, inside the province whose areas are given. Rows of one village are judged once. */
export function createVillageLocator(
  areas: readonly NamedArea[],
  codes: CodeReading,
): VillageLocator {
  const byCode = new Map(areas.map(({ code, name }) => [code, name]));
  const describe = (code: AreaCode, levelsAbove = 1) =>
    describeArea(code, (one) => byCode.get(one) ?? one, levelsAbove);
  const names = createAreaNames(areas);
  const ground: Ground = {
    names,
    closest: closestVillages(areas, names),
    has: (code) => byCode.has(code),
    say: villageWords(describe),
  };
  const known = new Map<string, LocatedVillage>();
  return {
    describe,
    locate(written) {
      const key = `${written.code}|${written.name}|${written.subdistrict}|${written.regency}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const located =
        codes === "bps" || written.code === ""
          ? byNames(ground, written)
          : byCodeAndNames(ground, written);
      // The villages of a file are few; names that are all different are no villages.
      if (known.size < mostKnown) known.set(key, located);
      return located;
    },
  };
}

/** A village as a row gives it, with what is to be said of it. */
function located(
  column: LocatedVillage["column"],
  code: AreaCode | null,
  message: Text | null,
  comparison: LocatedVillage["comparison"] = null,
): LocatedVillage {
  return { column, code, message, comparison, isRestored: false };
}

function byNames(
  { names, say, closest }: Ground,
  written: WrittenVillage,
): LocatedVillage {
  if (written.name === "") return located("village", null, say.unnamed());
  const meant = names.find("village", inWords(written));
  const [only] = meant;
  if (only === undefined)
    return located("village", null, say.unknownName(written, closest(written)));
  return meant.length > 1
    ? located("village", null, say.severalNamed(written, meant))
    : located("village", only.code, null);
}

function byCodeAndNames(
  { names, has, say, closest }: Ground,
  written: WrittenVillage,
): LocatedVillage {
  const code = parseAreaCode(written.code);
  if (code === null || levelOf(code) !== "village") {
    const meant = names.find("village", inWords(written));
    return located("village_code", null, say.unreadable(meant));
  }
  const agreement = names.judge(code, inWords(written));
  if (agreement.kind === "contradicts")
    return located(
      "village_code",
      null,
      say.bothReadings(code, written, {
        ...agreement,
        closest: agreement.meant.length === 0 ? closest(written) : null,
      }),
      agreement.meant.length === 1 ? "identified" : "contradicts",
    );
  const comparison = wordsOf(written) === "" ? null : "agrees";
  if (!has(code))
    return located("village_code", null, say.unknownCode(code), comparison);
  return {
    ...agreed(code, agreement, say),
    comparison,
    isRestored: !wholeCode.test(written.code),
  };
}

function agreed(
  code: AreaCode,
  agreement: Exclude<Agreement, { kind: "contradicts" }>,
  say: VillageWords,
): LocatedVillage {
  return agreement.kind === "renamed"
    ? located("village", code, say.renamed(agreement.registered))
    : located("village_code", code, null);
}

/** Below this two names are not worth a suggestion. */
const leastLikeness = 0.5;

function closestVillages(
  areas: readonly NamedArea[],
  names: AreaNames,
): Ground["closest"] {
  const villages = areas
    .filter(({ code }) => levelOf(code) === "village")
    .map((area) => ({ area, pairs: pairsOf(placeName(area.name)) }));
  const bySubdistrict = groupBy(villages, ({ area }) =>
    ancestorAt(area.code, "subdistrict"),
  );
  return ({ name, subdistrict, regency }) => {
    const [parent, another] = names.find("subdistrict", {
      name: subdistrict,
      above: { regency },
    });
    if (parent === undefined || another !== undefined) return null;
    const wanted = pairsOf(placeName(name));
    const [best] = (bySubdistrict.get(parent.code) ?? [])
      .map(({ area, pairs }) => ({
        area,
        score: likenessOf(pairs, wanted),
      }))
      .filter(({ score }) => score >= leastLikeness)
      .sort((a, b) => b.score - a.score);
    return best?.area ?? null;
  };
}

function inWords({ name, subdistrict, regency }: WrittenVillage) {
  const above: Partial<Record<AreaLevel, string>> = { subdistrict, regency };
  return { name, above };
}
