import type { Audience } from "@/lib/core/access/permissions";
import type { AreaCode, Level } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import type { FiguresRow } from "@/lib/figures/contract";
import { readFigures } from "@/lib/figures/server/read-figures";
import { readTargetsInUse } from "@/lib/figures/server/read-targets-in-use";
import { insistReadable } from "@/lib/figures/server/read-values";
import type {
  KaderBoardReply,
  KaderRow,
  KaderShortReply,
} from "@/lib/kader/contract";
import { fewestKader } from "@/lib/kader/domain/fewest-kader";
import { noGap, type KaderGap } from "@/lib/kader/domain/gap";
import { kaderIndicators } from "@/lib/kader/domain/kader-indicators";
import { kaderSource } from "./kader-source";

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
      ? await product.service(kaderSource).gaps(query)
      : null;
  return {
    sequence,
    asOf: product.now().toISOString(),
    ...query,
    targets: await readTargetsInUse(product, query, kaderIndicators),
    total: withGap(total, gaps && sumOf([...gaps.values()])),
    rows: rows.map((row) =>
      withGap(row, gaps && (gaps.get(row.area) ?? noGap)),
    ),
  };
}

/** A screen lists no more; the file of the board has all villages. */
const mostShort = 200;

/**
 * The villages inside an area where kader are to be recruited or trained, most to recruit first. Only their figures are read: a large province has thousands
 * of villages.
 */
export async function readShortVillages(
  product: Product,
  audience: Audience,
  query: { area: AreaCode; month: Month },
): Promise<KaderShortReply> {
  const level = "village";
  const asked = { ...query, level, indicator: "kader_coverage" } as const;
  insistReadable(audience, asked);
  const gaps = await product.service(kaderSource).gaps({ ...query, level });
  const short = [...gaps]
    .filter(([, gap]) => gap.toRecruit + gap.toTrain > 0)
    .toSorted(
      ([a, of], [b, than]) =>
        than.toRecruit - of.toRecruit ||
        than.toTrain - of.toTrain ||
        a.localeCompare(b),
    );
  const shown = short.slice(0, mostShort);
  const { sequence, total, rows } = await readFigures(
    product,
    audience,
    { ...query, level, only: new Set(shown.map(([code]) => code)) },
    kaderIndicators,
  );
  const byCode = new Map<string, FiguresRow>(
    rows.map((row) => [row.area, row]),
  );
  return {
    sequence,
    asOf: product.now().toISOString(),
    ...query,
    level,
    targets: await readTargetsInUse(product, query, kaderIndicators),
    total: withGap(total, sumOf([...gaps.values()])),
    rows: shown.flatMap(([code, gap]) => {
      const row = byCode.get(code);
      return row === undefined ? [] : [withGap(row, gap)];
    }),
    short: short.length,
  };
}

function withGap(row: FiguresRow, gap: KaderGap | null): KaderRow {
  return { ...row, planned: row.coverage.registered * fewestKader, gap };
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
    noGap,
  );
}
