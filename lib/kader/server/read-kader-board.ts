import { readKaderGaps, type KaderGap } from "@/db/kader/kader";
import type { Audience } from "@/lib/core/access/permissions";
import type { AreaCode, Level } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import type { FiguresRow } from "@/lib/figures/contract";
import { readFigures } from "@/lib/figures/server/read-figures";
import type { KaderBoardReply, KaderRow } from "@/lib/kader/contract";
import { fewestKader } from "@/lib/kader/domain/fewest-kader";
import { kaderIndicators } from "@/lib/kader/domain/kader-indicators";

const nothing: KaderGap = {
  toRecruit: 0,
  short: 0,
  counted: 0,
  toTrain: 0,
  countedBoth: 0,
};

/** The kader of an area and of those inside it. Persons who are short come from single posyandu, so only those who oversee are told of them. */
export async function readKaderBoard(
  product: Product,
  audience: Audience,
  query: { area: AreaCode; level: Level; month: Month },
): Promise<KaderBoardReply> {
  const { sequence, total, rows } = await readFigures(
    product,
    audience,
    query,
    kaderIndicators,
  );
  const gaps =
    audience === "oversight"
      ? await readKaderGaps(product.database.sql, query)
      : null;
  const withGap = (row: FiguresRow, gap: KaderGap | null): KaderRow => ({
    ...row,
    planned: row.coverage.registered * fewestKader,
    gap,
  });
  return {
    sequence,
    asOf: product.now().toISOString(),
    ...query,
    total: withGap(total, gaps && sumOf([...gaps.values()])),
    rows: rows.map((row) =>
      withGap(row, gaps && (gaps.get(row.area) ?? nothing)),
    ),
  };
}

function sumOf(gaps: readonly KaderGap[]): KaderGap {
  return gaps.reduce(
    (sum, gap) => ({
      toRecruit: sum.toRecruit + gap.toRecruit,
      short: sum.short + gap.short,
      counted: sum.counted + gap.counted,
      toTrain: sum.toTrain + gap.toTrain,
      countedBoth: sum.countedBoth + gap.countedBoth,
    }),
    nothing,
  );
}
