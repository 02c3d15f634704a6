import {
  areaLevels,
  levelOf,
  type AreaCode,
  type AreaLevel,
} from "@/lib/core/domain/ids";
import { parseAreaCode } from "@/lib/core/domain/parse-area-code";
import type { Text } from "@/lib/core/domain/text-pair";
import {
  bpsReaderOf,
  levelOfBpsCode,
  readBpsFields,
  unlessKemendagris,
} from "./bps-codes";
import {
  levelCodeFields,
  levelNameFields,
  wholeCodeFields,
} from "./code-fields";
import { fieldsOf, firstOf, textOf, type Fields } from "./feature-fields";
import { nameOf, resolveCodes } from "./resolve-codes";

/** Whose numbers the code fields of a file hold. */
export type CodeSystem = "kemendagri" | "bps";

/** What a feature says of the area that it draws. */
export type WrittenArea = {
  /** Kemendagri's code; null if there is none, and always where codes are read as those of BPS. */
  code: AreaCode | null;
  /** Null if neither a code nor a field of names shows it. */
  level: AreaLevel | null;
  name: string | null;
  /** The names of areas above it. */
  above: Partial<Record<AreaLevel, string>>;
  /** Digits only. */
  bpsCode: string | null;
  /** The code as the file has it, where it had to be restored. */
  restoredFrom: string | null;
  /** Why there is no code; null if there is one. */
  problem: Text | null;
};

/** Reads codes and names of the features of a layer; one rule holds for the whole layer. */
export function readWrittenAreas(
  features: readonly { properties: Record<string, unknown> }[],
  codes: CodeSystem,
): WrittenArea[] {
  const rows = features.map(({ properties }) => fieldsOf(properties));
  if (codes === "bps") {
    const readBps = bpsReaderOf(rows);
    const usual = deepestNamed(rows);
    return rows.map((row) => writtenInBps(row, readBps(row), usual));
  }
  const resolved = resolveCodes(features);
  const readBps = resolved.some(({ code }) => code === null)
    ? bpsReaderOf(rows)
    : () => null;
  return resolved.map(({ code, name, problem }, at) => {
    const row = rows[at] ?? new Map<string, unknown>();
    if (code === null)
      return { ...writtenInBps(row, readBps(row), null), problem };
    const level = levelOf(code);
    return {
      ...{ code, level, name, problem },
      above: namesAbove(row, level),
      bpsCode: unlessKemendagris(readBpsFields(row, level), code),
      restoredFrom: restoredFrom(row, code),
    };
  });
}

/** A feature that names its village is of a village, whatever code of a higher level stands beside it. */
function writtenInBps(
  row: Fields,
  found: string | null,
  usual: AreaLevel | null,
): WrittenArea {
  const levelOfCode = found === null ? null : levelOfBpsCode(found);
  const level =
    levelOfCode === null ? usual : deeper(levelOfCode, deepestNamed([row]));
  return {
    ...{ code: null, level, restoredFrom: null, problem: null },
    bpsCode: level === levelOfCode ? found : null,
    name: nameOf(row, level),
    above: level === null ? {} : namesAbove(row, level),
  };
}

function deeper(one: AreaLevel, other: AreaLevel | null): AreaLevel {
  return other !== null && areaLevels.indexOf(other) > areaLevels.indexOf(one)
    ? other
    : one;
}

function deepestNamed(rows: readonly Fields[]): AreaLevel | null {
  const level = [...areaLevels]
    .reverse()
    .find((each) =>
      rows.some((row) => firstOf(row, levelNameFields[each]) !== null),
    );
  return level ?? null;
}

function namesAbove(row: Fields, level: AreaLevel): WrittenArea["above"] {
  const names = areaLevels
    .slice(0, areaLevels.indexOf(level))
    .map((each) => [each, textOf(firstOf(row, levelNameFields[each]))] as const)
    .filter(([, name]) => name !== "");
  return Object.fromEntries(names);
}

/** How the file writes a code that is neither in Kemendagri's form nor the digits of it; null if it is, or was put together from parts. */
function restoredFrom(row: Fields, code: AreaCode): string | null {
  const written = [...wholeCodeFields, ...Object.values(levelCodeFields).flat()]
    .map((field) => row.get(field))
    .filter((value) => parseAreaCode(value) === code)
    .map((value) => String(value).trim());
  const isPlain = written.some(
    (text) => text === code || text === code.replaceAll(".", ""),
  );
  return isPlain ? null : (written[0] ?? null);
}
