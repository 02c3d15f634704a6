import * as z from "zod";
import type { GrowthRecord } from "@/db/growth/published";
import { sumsToJudge } from "@/lib/core/disclosure/judge-sums";
import { AreaCode } from "@/lib/core/domain/ids";
import { GrowthReply } from "@/lib/growth/contract";
import { sheetOf } from "./growth-sums";
import type { ToldArea, ToldGrowth } from "./judge-growth";
import type { GrowthFound } from "./read-found";

const Found = GrowthReply.omit({
  sequence: true,
  asOf: true,
  name: true,
  surveys: true,
});

const Told = z.array(
  z.object({ area: AreaCode, found: Found, hidden: z.array(z.string()) }),
);

/** By area the two ends of each span, in the order of the sheet. */
const Spans = z.array(
  z.object({ from: z.array(z.int()), to: z.array(z.int()) }),
);

/** Reads what is kept of a regency. */
export function foundKept(found: unknown): GrowthFound {
  return Found.parse(found);
}

/** What is told, as it is kept. */
export function recordOf(told: ToldGrowth): GrowthRecord {
  const areas = [...told];
  const spans: z.infer<typeof Spans> = areas.map(([, one]) => {
    const all = keysOf(one.found).map(
      (key) => one.spans.get(key) ?? { from: 0, to: 0 },
    );
    return { from: all.map(({ from }) => from), to: all.map(({ to }) => to) };
  });
  return {
    told: areas.map(([area, { found, hidden }]) => ({
      area,
      found,
      hidden: [...hidden],
    })) satisfies z.infer<typeof Told>,
    spans,
  };
}

/** The same read again. */
export function toldKept(record: GrowthRecord): ToldGrowth {
  const spans = Spans.parse(record.spans);
  return new Map(
    Told.parse(record.told).map(({ area, found, hidden }, index) => {
      const { from, to } = spans[index] ?? { from: [], to: [] };
      return [
        area,
        {
          found,
          hidden: new Set(hidden),
          spans: new Map(
            keysOf(found).map((key, place) => [
              key,
              { from: from[place] ?? 0, to: to[place] ?? Infinity },
            ]),
          ),
        },
      ];
    }),
  );
}

/** What only who is told needs of it. */
export function areasKept(
  told: unknown,
): Map<AreaCode, Pick<ToldArea, "found" | "hidden">> {
  return new Map(
    Told.parse(told).map(({ area, found, hidden }) => [
      area,
      { found, hidden: new Set(hidden) },
    ]),
  );
}

function keysOf(found: GrowthFound): string[] {
  return [...sheetOf(found, sumsToJudge(), 0).keys()];
}
