import type { PastCounts } from "@/db/completeness/completeness";
import type { Audience } from "@/lib/core/access/permissions";
import { groupBy } from "@/lib/core/domain/group-by";
import type { AreaCode } from "@/lib/core/domain/ids";
import {
  addMonths,
  deadlineOf,
  monthRange,
  type Month,
} from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import type { PastMonth, PastReply } from "@/lib/completeness/contract";
import type { DividedLevel } from "@/lib/completeness/domain/divided-levels";
import { daysAfter } from "@/lib/completeness/domain/time-left";
import { insistDivided } from "@/lib/figures/server/count-areas";
import { insistReadable } from "@/lib/figures/server/read-values";
import { pastSource } from "./past-source";

/** Two years show whether a regency is late each month or was once. */
const pastMonths = 24;

/** How an area and those inside it have sent over two years: on time, late, or not; for those who oversee also how many days late the last of them was. */
export async function readPast(
  product: Product,
  audience: Audience,
  query: { area: AreaCode; month: Month; level: DividedLevel },
): Promise<PastReply> {
  const { area, level, month: to } = query;
  insistReadable(audience, { ...query, indicator: "reporting_completeness" });
  const record = insistDivided(product, query);
  const { sequence } = product.feed;
  const span = { area, level, from: addMonths(to, 1 - pastMonths), to };
  const isPublic = audience === "public";
  const source = product.service(pastSource);
  const [counts, daysLate] = await Promise.all([
    source.counts({ ...span, isPublic }),
    isPublic ? null : readDaysLate(product, span),
  ]);
  const byArea = groupBy(counts, (count) => count.area);
  const rowOf = (code: AreaCode, name: string) => ({
    area: code,
    name,
    months: (byArea.get(code) ?? [])
      .toSorted((a, b) => a.month.localeCompare(b.month))
      .map((count) => monthOf(count, daysLate)),
  });
  return {
    sequence,
    asOf: product.now().toISOString(),
    ...span,
    total: rowOf(area, record.name),
    rows: product.directory
      .inside(area, level)
      .map(({ code, name }) => rowOf(code, name)),
  };
}

function monthOf(
  { month, area, registered, reported, onTime }: PastCounts,
  daysLate: ReadonlyMap<string, number> | null,
): PastMonth {
  const isKnown = daysLate !== null && reported > 0;
  return {
    month,
    registered,
    reported,
    onTime,
    daysLate: isKnown ? (daysLate.get(`${month} ${area}`) ?? 0) : null,
  };
}

/** Days late of the last first report, by month and area; those where nobody was late are missing. */
async function readDaysLate(
  product: Product,
  {
    area,
    level,
    from,
    to,
  }: { area: AreaCode; level: DividedLevel; from: Month; to: Month },
): Promise<ReadonlyMap<string, number>> {
  const { rule } = product;
  const deadlines = monthRange(from, to).map((month) => ({
    month,
    deadline: deadlineOf(month, rule),
  }));
  const rows = await product
    .service(pastSource)
    .lastFirst({ area, level, deadlines });
  return new Map(
    rows.map(({ month, area: code, last }) => [
      `${month} ${code}`,
      daysAfter(
        last.getTime(),
        deadlineOf(month, rule).getTime(),
        rule.utcOffsetHours,
      ),
    ]),
  );
}
