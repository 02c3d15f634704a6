import { readReferenceAreas } from "@/db/seed/reference-areas";
import { groupBy } from "@/lib/core/domain/group-by";
import { levelOf, parentOf, type AreaCode } from "@/lib/core/domain/ids";
import type { MadeArea } from "./made-layer";

/** Regencies of Jambi that BPS numbers in another way than Kemendagri. */
const otherNumbers: Record<string, string> = {
  "15.06": "1507",
  "15.07": "1506",
  "15.08": "1509",
  "15.09": "1508",
};

/**
 * BPS's number of an area of Jambi. Those of regencies are as BPS has them, those below are invented in its way: subdistricts in tens and in the order
 * of their names, villages in ones.
 */
export function bpsCodeOf(code: AreaCode): string {
  const parent = parentOf(code);
  if (parent === null) return code;
  const level = levelOf(code);
  if (level === "regency")
    return otherNumbers[code] ?? code.replaceAll(".", "");
  const place = childrenOf(parent).indexOf(code);
  const number = level === "subdistrict" ? place * 10 + 10 : place + 1;
  return `${bpsCodeOf(parent)}${String(number).padStart(3, "0")}`;
}

const areas = readReferenceAreas("15");
const byParent = groupBy(areas, ({ parentCode }) => parentCode);

function childrenOf(parent: AreaCode): AreaCode[] {
  return (byParent.get(parent) ?? [])
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ code }) => code);
}

/** The areas as a statistician's file has them: BPS's code under `codeField`, and names in capitals, of the regency and the area below it too. */
export function inBpsCodes(
  made: readonly MadeArea[],
  codeField = "kode",
): MadeArea[] {
  const names = new Map<string, string>(
    areas.map(({ code, name }) => [code, name]),
  );
  return made.map(({ properties, polygons }) => {
    const code = String(properties.code) as AreaCode;
    const nameAt = (length: number) =>
      code.length < length
        ? ""
        : (names.get(code.slice(0, length)) ?? "").toUpperCase();
    return {
      properties: {
        [codeField]: bpsCodeOf(code),
        PROVINSI: nameAt(2),
        KABKOTA: nameAt(5),
        KECAMATAN: nameAt(8),
        DESA: nameAt(13),
      },
      polygons,
    };
  });
}
