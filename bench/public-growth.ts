import type { Database } from "@/db/client";
import { readLastTold } from "@/db/growth/published";
import { simulateChildren } from "@/db/seed/simulation/simulate-children";
import { levelOf, type AreaCode } from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import { GrowthReply } from "@/lib/growth/contract";
import { growthForm } from "@/lib/growth/server/growth-form";
import { areasKept } from "@/lib/growth/server/growth-record";
import { countedElsewhere } from "@/lib/growth/server/tell-growth";
import {
  readAll,
  type Telling,
  type ToldOfArea,
} from "@/lib/growth/server/testing/growth-reader";
import { childFileOf, readPlaces } from "./child-files";
import { plain, type Figure } from "./figures";

/** What was read of measured children at one time, by month. */
export type GrowthRead = ReadonlyMap<
  Month,
  Required<Pick<Telling, "now" | "counted">>
>;

type Ask = (path: string, init?: RequestInit) => Response | Promise<Response>;

/** Reads what the public is told of measured children, and from the database what was found. */
export async function readGrowth(
  {
    product,
    ask,
    areas,
  }: { product: Product; ask: Ask; areas: readonly AreaCode[] },
  months: readonly Month[],
): Promise<GrowthRead> {
  const read = new Map<Month, Required<Pick<Telling, "now" | "counted">>>();
  for (const month of months) {
    const exact = areasKept(
      (await readLastTold(product.database.sql, month, growthForm)) ?? [],
    );
    const now: ToldOfArea[] = [];
    for (const area of areas) {
      if (levelOf(area) !== "province" && levelOf(area) !== "regency") continue;
      const reply = await ask(`/growth?area=${area}&month=${month}`);
      const told = GrowthReply.parse(await reply.json());
      const found = exact.get(area)?.found;
      if (found !== undefined) now.push({ exact: found, told });
    }
    read.set(month, {
      now,
      counted: totalsIn(await countedElsewhere(product, month)),
    });
  }
  return read;
}

/** Names among the totals. */
function totalsIn(
  counted: Awaited<ReturnType<typeof countedElsewhere>>,
): Required<Telling>["counted"] {
  return new Map(
    [...counted].map(([area, counts]) => [
      area,
      new Map(
        [...counts].flatMap(([name, count]) =>
          name.startsWith("total ")
            ? [[name.replace("total ", ""), count] as const]
            : [],
        ),
      ),
    ]),
  );
}

/** What follows of all that was read: each month with the one before it, over all times. */
export function deduceGrowth(times: readonly GrowthRead[]): Figure[] {
  const all = {
    small: 0,
    recovered: 0,
    narrow: 0,
    large: 0,
    shown: 0,
    answers: 0,
  };
  for (const month of times[0]?.keys() ?? []) {
    const tellings = times.map((read): Telling => ({
      now: read.get(month)?.now ?? [],
      counted: read.get(month)?.counted ?? new Map(),
      before: read.get(addMonths(month, -1))?.now ?? [],
    }));
    const { small, large, shown, found } = readAll(tellings);
    const recovered = found.filter(({ span }) => span.from === span.to);
    for (const one of found) console.error(JSON.stringify(one));
    all.small += small;
    all.large += large;
    all.shown += shown;
    all.recovered += recovered.length;
    all.narrow += found.length - recovered.length;
    all.answers += tellings.reduce((sum, { now }) => sum + now.length, 0);
  }
  return [
    plain("public answers about measured children", String(all.answers)),
    plain(
      "counts of 1 to 4 behind them: recovered · known to less than five",
      `${String(all.small)}: ${String(all.recovered)} · ${String(all.narrow)}`,
    ),
    plain(
      "numbers of ten and more that are left out",
      `${((1 - all.shown / all.large) * 100).toFixed(1)} %`,
    ),
  ];
}

/** The children of a few posyandu of a regency are measured anew in a month. */
export async function correctChildren(
  {
    database,
    ask,
    random,
  }: { database: Database; ask: Ask; random: () => number },
  months: readonly Month[],
): Promise<void> {
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError("There is nothing to choose");
    return item;
  };
  const month = one(months);
  const code = one(measuring);
  const places = await readPlaces(database.sql, code);
  const first = Math.floor(random() * (places.length - 3));
  const { bytes } = await childFileOf(places.slice(first, first + 3), (place) =>
    simulateChildren(
      { id: place.id, children: 10 + Math.floor(random() * 30) },
      month,
      8,
    ),
  );
  await send(ask, code, bytes);
}

/** Regencies that send their measured children. */
const measuring = ["15.01", "15.02", "15.71"] as AreaCode[];

/** They send the children of every posyandu. */
export async function sendChildren(
  { database, ask }: { database: Database; ask: Ask },
  months: readonly Month[],
): Promise<void> {
  for (const code of measuring) {
    const places = await readPlaces(database.sql, code);
    for (const month of months) {
      const { bytes } = await childFileOf(places, (place) =>
        simulateChildren({ id: place.id, children: 25 }, month, 7),
      );
      await send(ask, code, bytes);
    }
  }
}

async function send(
  ask: Ask,
  area: AreaCode,
  bytes: Uint8Array,
): Promise<void> {
  const form = new FormData();
  form.append("area", area);
  form.append("acceptFewer", "true");
  form.append("file", new File([Buffer.from(bytes)], "children.xlsx"));
  const reply = await ask("/child-files", {
    method: "POST",
    body: form,
    headers: { "x-actor": "admin" },
  });
  if (reply.status !== 201) throw new Error((await reply.text()).slice(0, 600));
}
