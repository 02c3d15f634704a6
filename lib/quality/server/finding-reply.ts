import type { FindingRecord } from "@/db/quality/findings";
import type { Actor } from "@/lib/core/access/actor";
import { ancestorAt, levelOf } from "@/lib/core/domain/ids";
import type { PosyanduId } from "@/lib/core/domain/ids";
import type { Product } from "@/lib/core/product/product";
import type { Finding } from "@/lib/quality/contract";
import { isExplainable, mayExplain, mayJudge } from "./permissions";

/** A stored finding as the API shows it to somebody. */
export function findingReply(
  { directory }: Pick<Product, "directory">,
  actor: Actor,
  record: FindingRecord,
): Finding {
  const isThere = record.resolvedAt === null;
  const level = levelOf(record.areaCode);
  const isDeep = level === "village" || level === "subdistrict";
  return {
    id: record.id,
    month: record.month,
    kind: record.kind,
    state: record.state,
    severity: record.severity,
    posyandu:
      record.posyanduId === null
        ? null
        : {
            id: record.posyanduId as PosyanduId,
            name: record.posyanduName ?? record.posyanduId,
          },
    area: record.areaCode,
    areaName: directory.nameOf(record.areaCode),
    subdistrictName: isDeep
      ? directory.nameOf(ancestorAt(record.areaCode, "subdistrict"))
      : null,
    regency: record.regency,
    regencyName: directory.nameOf(record.regency),
    elements: record.elements,
    why: record.why,
    due: record.due,
    firstSeen: record.firstSeen.toISOString(),
    changedAt: record.changedAt.toISOString(),
    simulated: record.isSimulated,
    mayExplain:
      isThere &&
      isExplainable(record.workState) &&
      mayExplain(actor, record.regency),
    mayJudge: isThere && mayJudge(actor),
  };
}
