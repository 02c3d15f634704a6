import { groupBy } from "@/lib/core/domain/group-by";
import type { AreaCode } from "@/lib/core/domain/ids";

export type BpsCode = { code: AreaCode; bpsCode: string };
export type DoubtfulBpsCode = { bpsCode: string; codes: AreaCode[] };

/** The BPS code of each area. One that two areas have, or of which an area has two, is kept for nobody. */
export function bpsCodesToKeep(
  areas: readonly { code: AreaCode; bpsCode: string | null }[],
): { kept: BpsCode[]; doubtful: DoubtfulBpsCode[] } {
  const pairs = areas.flatMap(({ code, bpsCode }) =>
    bpsCode === null ? [] : [{ code, bpsCode }],
  );
  const codesOf = distinct(pairs, "bpsCode", "code");
  const bpsCodesOf = distinct(pairs, "code", "bpsCode");
  const kept: BpsCode[] = [];
  const doubtful: DoubtfulBpsCode[] = [];
  for (const [bpsCode, codes] of codesOf) {
    const [code] = codes;
    if (
      code !== undefined &&
      codes.length === 1 &&
      bpsCodesOf.get(code)?.length === 1
    )
      kept.push({ code, bpsCode });
    else doubtful.push({ bpsCode, codes });
  }
  return { kept, doubtful };
}

function distinct<From extends keyof BpsCode, To extends keyof BpsCode>(
  pairs: readonly BpsCode[],
  from: From,
  to: To,
): Map<BpsCode[From], BpsCode[To][]> {
  const groups = groupBy(pairs, (pair) => pair[from]);
  return new Map(
    [...groups].map(([key, group]) => [
      key,
      [...new Set(group.map((pair) => pair[to]))],
    ]),
  );
}
