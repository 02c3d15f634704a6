import type { AreaCode } from "@/lib/core/domain/ids";
import {
  createAreaNames,
  type Agreement,
  type AreaNames,
  type NamedArea,
} from "@/lib/core/domain/name-against-code";

/** The villages of a file are few; names that are all different are no villages. */
const mostKnown = 20_000;

type Names = { village: string; subdistrict: string };

export type NameJudge = {
  /** Holds the names of a row against the village of a code. */
  judge: (code: AreaCode, written: Names) => Agreement;
  /** "Sekungkung, Depati Tujuh". */
  describe: (code: AreaCode) => string;
};

/** Holds names of rows against codes. Rows of one village say the same of it, so that most judgements are known. */
export function createJudge(
  areas: { villages: readonly NamedArea[]; subdistricts: readonly NamedArea[] },
  nameOf: ReadonlyMap<string, string>,
): NameJudge["judge"] {
  const known = new Map<string, Agreement>();
  let names: AreaNames | null = null;
  return (code, { village, subdistrict }) => {
    const isAsRegistered =
      (village === "" || village === nameOf.get(code)) &&
      (subdistrict === "" || subdistrict === nameOf.get(code.slice(0, 8)));
    if (isAsRegistered) return { kind: "agrees" };
    const key = `${code}|${village}|${subdistrict}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    names ??= createAreaNames([...areas.subdistricts, ...areas.villages]);
    const judged = names.judge(code, { name: village, above: { subdistrict } });
    if (known.size < mostKnown) known.set(key, judged);
    return judged;
  };
}

/** A village or subdistrict in words that is not the one of the posyandu. Both readings, or null if they agree. */
export function contradictingNames(
  registry: NameJudge,
  { village, subdistrict }: Names,
  code: AreaCode,
): { byCode: string; byName: string } | null {
  const judged = registry.judge(code, { village, subdistrict });
  if (judged.kind !== "contradicts") return null;
  const [meant] = judged.meant;
  const written = [village, subdistrict]
    .filter((text) => text !== "")
    .join(", ");
  return {
    byCode: `${registry.describe(code)} (${code})`,
    byName:
      meant === undefined
        ? written
        : `${written} = ${registry.describe(meant.code)} (${meant.code})`,
  };
}
