import type { BoardReply } from "@/lib/figures/contract";
import type { AreaCode, Level } from "@/lib/core/domain/ids";
import { deadlineOf, type Month } from "@/lib/core/domain/month";
import { countForReader } from "@/lib/figures/server/count-areas";
import type { Audience } from "@/lib/core/access/permissions";
import { boardSource } from "./board-source";
import type { Product } from "@/lib/core/product/product";
import { insistReadable } from "@/lib/figures/server/read-values";

/** Which areas have sent in a month, how completely, and on time or late. For those who oversee, refused rows that are still open are counted too. */
export async function readBoard(
  product: Product,
  audience: Audience,
  query: { area: AreaCode; level: Level; month: Month },
): Promise<BoardReply> {
  insistReadable(audience, { ...query, indicator: "reporting_completeness" });
  const { sequence, rows } = await countForReader(product, audience, {
    ...query,
    indicator: "reporting_completeness",
  });
  const open =
    audience === "oversight"
      ? await product.service(boardSource).openRefused(query.area, query.month)
      : new Map<string, number>();
  return {
    sequence,
    asOf: product.now().toISOString(),
    ...query,
    deadline: deadlineOf(query.month, product.rule).toISOString(),
    rows: rows.map(({ area, name, counts, registered }) => ({
      area: area as AreaCode,
      name,
      registered,
      reported: counts?.reported ?? 0,
      onTime: counts?.on_time ?? 0,
      simulated: (counts?.simulated ?? 0) > 0,
      lastReceivedAt: counts?.last_received_at?.toISOString() ?? null,
      refusedOpen: open.get(area) ?? 0,
    })),
  };
}
