import {
  matchStaged,
  type BoundaryTransaction,
  type NewArea,
  type StagedMatch,
} from "@/db/boundaries/boundaries";
import { describeArea } from "@/db/seed/reference-areas";
import type { BoundaryReport } from "@/lib/boundaries/contract";
import { parentOf } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import type { Text } from "@/lib/core/domain/text-pair";

export type RegisterComparison = {
  matched: StagedMatch[];
  created: NewArea[];
  unknown: BoundaryReport["unknown"];
  renamed: BoundaryReport["renamed"];
};

/**
 * Sorts the staged codes into three groups: known and in force; new under a known parent, so that they can be created; and all others. The names of
 * the register are kept.
 */
export async function compareWithRegister(
  tx: BoundaryTransaction,
): Promise<RegisterComparison> {
  const staged = await matchStaged(tx);
  const taken = new Set<string>();
  const comparison: RegisterComparison = {
    matched: [],
    created: [],
    unknown: [],
    renamed: [],
  };
  for (const area of staged) {
    const reason = reasonAgainst(area, taken);
    if (reason !== null)
      comparison.unknown.push({ code: area.code, name: area.name, reason });
    else if (area.registeredName === null)
      comparison.created.push(describeArea(area.code, area.name ?? ""));
    else comparison.matched.push(area);
    if (reason === null) taken.add(area.code);
  }
  comparison.renamed = comparison.matched.flatMap(renamedOf);
  return comparison;
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
  return /\.0\d{3}$|\.[4-9]\d{3}$/.test(code)
    ? {
        id: "nomor ini bukan nomor desa atau kelurahan",
        en: "this is no number of a desa or kelurahan",
      }
    : null;
}

function renamedOf({ code, name, registeredName }: StagedMatch) {
  if (name === null || registeredName === null) return [];
  if (bareName(name) === bareName(registeredName)) return [];
  return [{ code, registered: registeredName, inFile: name }];
}

/** "Batang Hari", "Batanghari" and "KAB. BATANGHARI" are one name. */
function bareName(name: string): string {
  return matchName(name)
    .replace(
      /^(provinsi|kabupaten|kab|kota|kecamatan|kec|distrik|desa|kelurahan|kel) /,
      "",
    )
    .replaceAll(" ", "");
}
