import { areaLevels, levelOf } from "@/lib/core/domain/ids";
import type { AreaCode, AreaLevel } from "@/lib/core/domain/ids";
import type { Text } from "@/lib/core/domain/text-pair";
import {
  anyNameFields,
  levelCodeFields,
  levelNameFields,
  wholeCodeFields,
} from "./code-fields";
import { fieldsOf, firstOf, textOf, type Fields } from "./feature-fields";
import { parseAreaCode } from "@/lib/core/domain/parse-area-code";

type CodeReader = (fields: Fields) => AreaCode | null;

export type ResolvedCode =
  | { code: AreaCode; name: string | null; problem: null }
  | { code: null; name: string | null; problem: Text };

/**
 * Finds the field, or the set of fields, in which a layer keeps its codes, and reads each feature's with it. The whole layer is read by one rule: in
 * a layer of villages, a lake without a village code must not be taken for the subdistrict.
 */
export function resolveCodes(
  features: readonly { properties: Record<string, unknown> }[],
): ResolvedCode[] {
  const rows = features.map((feature) => fieldsOf(feature.properties));
  const [best] = candidates(rows)
    .map((read) => ({
      read,
      hits: rows.filter((row) => read(row) !== null).length,
    }))
    .sort((a, b) => b.hits - a.hits);
  return rows.map((row) => {
    const code = best?.read(row) ?? null;
    return code === null
      ? { code, name: nameOf(row, null), problem: codeProblem(row) }
      : { code, name: nameOf(row, levelOf(code)), problem: null };
  });
}

function candidates(rows: Fields[]): CodeReader[] {
  const whole = wholeCodeFields
    .filter((field) => rows.some((row) => row.has(field)))
    .map(
      (field): CodeReader =>
        (row) =>
          parseAreaCode(row.get(field)),
    );
  const deepest = [...areaLevels]
    .reverse()
    .find((level) => rows.some((row) => isCoded(row, level)));
  return deepest === undefined
    ? whole
    : [...whole, (row) => readLevel(row, deepest)];
}

/** A column that is not used is filled with dashes or zeros. */
function isCoded(row: Fields, level: AreaLevel): boolean {
  return /[1-9]/.test(textOf(firstOf(row, levelCodeFields[level])));
}

/** The code of one level, whole (15.01.01) or put together from parts (15, 01, 01). */
function readLevel(row: Fields, level: AreaLevel): AreaCode | null {
  const value = firstOf(row, levelCodeFields[level]);
  if (value === null) return null;
  const whole = parseAreaCode(value);
  if (level === "province") return whole;
  if (whole !== null && levelOf(whole) === level) return whole;
  const above = areaLevels[areaLevels.indexOf(level) - 1];
  const parent = above === undefined ? null : readLevel(row, above);
  const part = textOf(value);
  const length = level === "village" ? 4 : 2;
  // Three digits are the numbering of BPS, whose villages are not the ones of Kemendagri.
  if (parent === null || !/^\d+$/.test(part) || part.length > length)
    return null;
  if (level === "village" && part.length !== length) return null;
  return parseAreaCode(`${parent}.${part.padStart(length, "0")}`);
}

/** The name of an area of this level, in a field for names of the level or of any. */
export function nameOf(row: Fields, level: AreaLevel | null): string | null {
  const fields = level === null ? [] : levelNameFields[level];
  const name = firstOf(row, [...fields, ...anyNameFields]);
  return typeof name === "string" ? textOf(name) : null;
}

function codeProblem(row: Fields): Text {
  const known = [...wholeCodeFields, ...Object.values(levelCodeFields).flat()];
  const seen = firstOf(row, known);
  return seen === null
    ? { id: "tidak ada kode wilayah", en: "it has no area code" }
    : {
        id: `kode wilayah "${textOf(seen)}" bukan kode Kemendagri pada tingkat lapisan ini`,
        en: `the area code "${textOf(seen)}" is no Kemendagri code of this layer's level`,
      };
}
