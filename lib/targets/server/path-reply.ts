import type { PathRecord } from "@/db/targets/targets";
import { officeName } from "@/lib/core/domain/office";
import type { Product } from "@/lib/core/product/product";
import type { TargetPath } from "@/lib/targets/contract";

/** A stored path as the API shows it. */
export function pathReply(
  { directory }: Pick<Product, "directory">,
  record: PathRecord,
): TargetPath {
  const { baselineYear, baseline } = record;
  return {
    area: record.areaCode,
    areaName: directory.nameOf(record.areaCode),
    version: record.version,
    years: record.years,
    baseline:
      baselineYear === null || baseline === null
        ? null
        : { year: baselineYear, value: baseline },
    source: record.source,
    setAt: record.setAt.toISOString(),
    office: officeName(record.officeRole, directory.nameOf(record.officeArea)),
  };
}
