import {
  matchStaged,
  type BoundaryTransaction,
  type NewArea,
  type StagedMatch,
} from "@/db/boundaries/boundaries";
import { describeArea } from "@/db/seed/reference-areas";
import type { BoundaryReport } from "@/lib/boundaries/contract";
import { type AreaCode, parentOf } from "@/lib/core/domain/ids";
import type { AreaNames } from "@/lib/core/domain/name-against-code";
import {
  isNoVillageNumber,
  isSpellingOf,
  writtenNames,
} from "./codes/hold-names";
import type { Text } from "@/lib/core/domain/text-pair";

export type RegisterComparison = {
  matched: StagedMatch[];
  created: NewArea[];
  unknown: BoundaryReport["unknown"];
  renamed: BoundaryReport["renamed"];
  unlike: BoundaryReport["unlike"];
};

/**
 * Sorts the staged codes into three groups: known and in force; new under a known parent, so that they can be created; and all others. The names of
 * the register are kept.
 */
export async function compareWithRegister(
  tx: BoundaryTransaction,
  names: AreaNames,
): Promise<RegisterComparison> {
  const staged = await matchStaged(tx);
  const inFile = new Set(staged.map(({ code }) => code));
  const taken = new Set<string>();
  const comparison: RegisterComparison = {
    matched: [],
    created: [],
    unknown: [],
    renamed: [],
    unlike: [],
  };
  for (const area of staged) {
    const reason = reasonAgainst(area, taken) ?? nameTaken(area, names, inFile);
    if (reason !== null)
      comparison.unknown.push({ code: area.code, name: area.name, reason });
    else if (area.registeredName === null)
      comparison.created.push(describeArea(area.code, area.name ?? ""));
    else comparison.matched.push(area);
    if (reason === null) taken.add(area.code);
  }
  const differing = comparison.matched.flatMap((area) =>
    differingName(area, names),
  );
  comparison.renamed = differing.map(({ isUnlike: _, ...area }) => area);
  comparison.unlike = differing
    .filter(({ isUnlike }) => isUnlike)
    .map(({ isUnlike: _, ...area }) => area);
  return comparison;
}

function differingName(
  { code, name, registeredName }: StagedMatch,
  names: AreaNames,
): (BoundaryReport["renamed"][number] & { isUnlike: boolean })[] {
  if (name === null || registeredName === null) return [];
  const { kind } = names.judge(code, writtenNames({ name, above: {} }));
  if (kind === "agrees") return [];
  const isUnlike =
    kind === "contradicts" && !isSpellingOf(name, registeredName);
  return [{ code, registered: registeredName, inFile: name, isUnlike }];
}

function reasonAgainst(
  { code, name, registeredName, validTo, isParentRegistered }: StagedMatch,
  taken: ReadonlySet<string>,
): Text | null {
  if (validTo !== null)
    return {
      id: `kode ini tidak berlaku lagi sejak ${validTo}`,
      en: `this code ended on ${validTo}`,
    };
  if (registeredName !== null) return null;
  const parent = parentOf(code);
  if (!isParentRegistered && !taken.has(parent ?? ""))
    return {
      id: "kode ini dan wilayah induknya tidak terdaftar",
      en: "neither this code nor its parent is registered",
    };
  if (name === null)
    return {
      id: "kode ini tidak terdaftar, dan berkas tidak menyebut namanya",
      en: "this code is not registered, and the file gives no name for it",
    };
  return isNoVillageNumber(code)
    ? {
        id: "nomor ini bukan nomor desa atau kelurahan",
        en: "this is no number of a desa or kelurahan",
      }
    : null;
}

/**
 * A new number for an area that the register has beside it under another one, such as a desa that became a kelurahan. Adding it would make two of
 * one, so it is left to a person.
 */
function nameTaken(
  { code, level, name, registeredName }: StagedMatch,
  names: AreaNames,
  inFile: ReadonlySet<AreaCode>,
): Text | null {
  if (registeredName !== null) return null;
  const twin = names
    .find(level, writtenNames({ name, above: {} }))
    .find(
      (area) =>
        parentOf(area.code) === parentOf(code) && !inFile.has(area.code),
    );
  return twin === undefined
    ? null
    : {
        id: `kode ini tidak terdaftar, dan namanya terdaftar dengan kode ${twin.code}`,
        en: `this code is not registered, and its name is registered under ${twin.code}`,
      };
}
