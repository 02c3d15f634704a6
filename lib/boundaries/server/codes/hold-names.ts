import {
  ancestorAt,
  areaLevels,
  levelOf,
  parentOf,
  type AreaCode,
  type AreaLevel,
} from "@/lib/core/domain/ids";
import {
  describeArea,
  type AreaNames,
  type NamedArea,
  type WrittenNames,
} from "@/lib/core/domain/name-against-code";
import { likeness } from "@/lib/core/domain/likeness";
import { placeName } from "@/lib/core/domain/place-name";
import type { WrittenArea } from "./written-areas";

type Named = Pick<WrittenArea, "name" | "above">;
type Coded = Named & { code: AreaCode };

/** Two readings of one feature: the area of its code, and the areas that bear the names beside it. */
export type CodeReading = {
  /** As the file means it: Kemendagri's with dots, or digits of BPS. */
  code: string;
  /** The area of the code in words; null if no area has it. */
  registered: string | null;
  /** The names of the file in words. */
  inFile: string;
  meant: NamedArea[];
};

export type Judgement = {
  contradictions: CodeReading[];
  /** How many features have names that can be held against their codes. */
  named: number;
  /** How many of these are known by their names alone. */
  identified: number;
};

/** Words before a name that the comparison of places does not know, because only boundaries have provinces and distrik. */
const kindWord = /^(?:provinsi|propinsi|prov|distrik)(?:\.\s*|\s+)/i;

/** The names of a feature as they are held against the register. */
export function writtenNames({ name, above }: Named): WrittenNames {
  const bare = (text: string) => text.replace(kindWord, "");
  return {
    name: bare(name ?? ""),
    above: Object.fromEntries(
      Object.entries(above).map(([level, text]) => [level, bare(text)]),
    ),
  };
}

/** The names of a feature in words: "Sekungkung, Depati Tujuh, Kerinci". The province is left out below it. */
export function namesInWords({ name, above }: Named): string {
  const { subdistrict, regency } = above;
  return [name, subdistrict, regency].filter(Boolean).join(", ");
}

/** A village's number begins with 1 or 2, and with 3 for desa adat. The last four digits of BPS mostly begin with 0. */
export function isNoVillageNumber(code: AreaCode): boolean {
  return /\.0\d{3}$|\.[4-9]\d{3}$/.test(code);
}

/**
 * Holds the codes of a file against the names beside them. A contradiction is a name, of the area or of one above it, that another area bears. A
 * name that nobody bears is none: the area may have been renamed. A code that is not registered may belong to a new area that is called like another
 * one, so such codes count only if they are most of the file, or if they cannot be codes at all.
 */
export function holdNames(
  features: readonly Coded[],
  names: AreaNames,
  nameOf: (code: AreaCode) => string | null,
): Judgement {
  const inFile = new Set(features.map(({ code }) => code));
  const judged = features.flatMap((feature) => {
    const written = usefulNames(feature, names);
    const isNamed = written.name !== "" || levelsGiven(written).length > 0;
    return isNamed ? [{ feature, written }] : [];
  });
  const certain: CodeReading[] = [];
  const either: CodeReading[] = [];
  for (const { feature, written } of judged) {
    const found = contradictionOf(feature, written, names, inFile);
    if (found === null) continue;
    const reading = {
      ...{ code: feature.code, inFile: namesInWords(feature) },
      registered: inWords(feature.code, nameOf),
      meant: found.meant,
    };
    either.push(reading);
    if (found.isCertain) certain.push(reading);
  }
  const uncertain = either.length - certain.length;
  const isMostly = uncertain >= 3 && uncertain * 2 > judged.length;
  return {
    contradictions: isMostly ? either : certain,
    named: judged.length,
    identified: judged.filter(
      ({ feature, written }) =>
        names.find(levelOf(feature.code), written).length === 1,
    ).length,
  };
}

type Contradiction = { meant: NamedArea[]; isCertain: boolean };

function contradictionOf(
  { code }: Coded,
  written: WrittenNames,
  names: AreaNames,
  inFile: ReadonlySet<AreaCode>,
): Contradiction | null {
  const agreement = names.judge(code, written);
  if (agreement.kind !== "contradicts") return null;
  if (agreement.byCode === null) {
    const meant = agreement.meant.filter((area) => !inFile.has(area.code));
    return meant.length === 0
      ? null
      : { meant, isCertain: isNoVillageNumber(code) };
  }
  if (agreement.meant.length > 0)
    return isAlikeByChance(code, written, agreement)
      ? null
      : { meant: [...agreement.meant], isCertain: true };
  const meant = levelsGiven(written).flatMap((level) => {
    const above = alone(written.above[level]);
    return names.judge(ancestorAt(code, level), above).kind === "contradicts"
      ? names.find(level, above)
      : [];
  });
  return meant.length === 0 ? null : { meant, isCertain: true };
}

/** Whether a name may be a spelling of another, also where some third area is called so. */
export function isSpellingOf(one: string, other: string): boolean {
  return likeness(placeName(one), placeName(other)) >= 0.5;
}

/**
 * A village Pelayangan whose file writes Pelayang is not denied by a Pelayang at the other end of the province, as long as the file does not say
 * which subdistrict it means. Neighbours are another matter: Tanjung Jabung Barat and Timur are much alike.
 */
function isAlikeByChance(
  code: AreaCode,
  { name, above }: WrittenNames,
  { byCode, meant }: { byCode: NamedArea | null; meant: readonly NamedArea[] },
): boolean {
  const hasContext = Object.values(above).some((text) => text !== "");
  return (
    !hasContext &&
    byCode !== null &&
    meant.every((area) => parentOf(area.code) !== parentOf(code)) &&
    isSpellingOf(name, byCode.name)
  );
}

/** Without the names above that say nothing: they are no name of that level, but a number, or an older name of the area itself. */
function usefulNames(feature: Coded, names: AreaNames): WrittenNames {
  const written = writtenNames(feature);
  const useful = levelsGiven(written).filter((level) => {
    const above = alone(written.above[level]);
    return (
      names.find(level, above).length > 0 ||
      names.judge(ancestorAt(feature.code, level), above).kind !== "contradicts"
    );
  });
  const above = useful.map((level) => [level, written.above[level]] as const);
  return { name: written.name, above: Object.fromEntries(above) };
}

const alone = (name = ""): WrittenNames => ({ name, above: {} });

function levelsGiven({ above }: WrittenNames): AreaLevel[] {
  return areaLevels.filter((level) => above[level] !== undefined);
}

function inWords(
  code: AreaCode,
  nameOf: (code: AreaCode) => string | null,
): string | null {
  if (nameOf(code) === null) return null;
  const levelsAbove = { province: 0, regency: 0, subdistrict: 1, village: 1 };
  return describeArea(
    code,
    (each) => nameOf(each) ?? each,
    levelsAbove[levelOf(code)],
  );
}
