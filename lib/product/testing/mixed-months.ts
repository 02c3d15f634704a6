import fc from "fast-check";
import type { Database } from "@/db/client";
import { matchName } from "@/lib/core/domain/match-name";
import { csvOf } from "./test-product";

/** The year before, three months, and the newest; two of them one after the other, so that changes can be read. */
export const mixedMonths = [
  "2025-09",
  "2026-06",
  "2026-07",
  "2026-08",
  "2026-09",
] as const;

/** Three posyandu in each village of the invented province. Their names are in another order than their ids, and return in every village. */
const villages = [
  "15.01.01.2001",
  "15.01.01.2002",
  "15.01.02.2001",
  "15.02.01.2001",
] as const;
const names = ["Mawar 10", "Mawar 2", "Anggrek"] as const;
const posyandu = villages.flatMap((village, place) =>
  names.map((name, second) => ({
    id: `yandu-${String(place + 1)}${String(second + 1)}`,
    name,
    village,
  })),
);
const ids = posyandu.map(({ id }) => id);

/** Puts these posyandu in the place of those that the invented province has. */
export async function fillRegistry({ sql }: Database): Promise<void> {
  await sql`delete from posyandu`;
  await sql`insert into posyandu ${sql(
    posyandu.map(({ id, name, village }) => ({
      id,
      name,
      match_name: matchName(name),
      village_code: village,
      valid_from: "2020-01",
    })),
  )}`;
}

type Row = Record<string, string | number>;

/** A part of a whole. Wholes of twenty and eighty make halves of tenths and figures that read the same. */
const partOf = (whole: number) => fc.nat(whole);

/** The counts of a posyandu in a month, as the form allows them; now and then some are left empty. */
const counts = fc
  .record({
    target: fc.constantFrom(20, 40, 80, 80, 160, 97, 613),
    card: fc.double({ min: 0.5, max: 1, noNaN: true }),
    open: fc.constantFrom(0, 1, 1, 2),
    kader: fc.constantFrom(5, 7, 10),
    visits: fc.nat(30),
    isEmpty: fc.constantFrom(false, false, false, false, true),
  })
  .chain((basis) => {
    const card = Math.ceil(basis.target * basis.card);
    return fc.record({
      basis: fc.constant(basis),
      card: fc.constant(card),
      gained: partOf(Math.floor(card / 2)),
      notGained: partOf(Math.floor(card / 4)),
      absent: partOf(Math.floor(card / 8)),
      trained: partOf(basis.kader),
      active: partOf(basis.kader),
    });
  })
  .chain(({ basis, card, gained, notGained, absent, trained, active }) => {
    const weighed = gained + notGained + absent;
    return fc
      .record({ height: partOf(weighed), red: partOf(weighed) })
      .chain(({ height, red }) =>
        fc
          .record({
            stunted: partOf(height),
            wasted: partOf(height),
            twice: partOf(notGained),
          })
          .map(({ stunted, wasted, twice }) => ({
            open_days: basis.open,
            kader_registered: basis.kader,
            kader_active: active,
            kader_trained: trained,
            home_visits: basis.isEmpty ? "" : basis.visits,
            s_target: basis.target,
            k_card: card,
            d_weighed: weighed,
            n_gained: gained,
            t_not_gained: notGained,
            o_absent_last_month: absent,
            b_first_time: 0,
            two_t: twice,
            below_red_line: red,
            height_measured: basis.isEmpty ? "" : height,
            stunted: basis.isEmpty ? "" : stunted,
            weight_height_assessed: height,
            wasted,
          })),
      );
  });

/** Files of random reports: each month as one, with some posyandu missing in some; then a correction of a few of them. */
export function mixedFiles(seed: number): string[] {
  const drawn: Row[] = fc.sample(counts, { numRuns: 80, seed });
  const rowAt = (index: number, id: string, month: string): Row => ({
    posyandu_id: id,
    month,
    ...drawn[index],
    ...(isClosed(id, month) && closed),
  });
  const months = mixedMonths.map((month, position) =>
    csvOf(
      ids.flatMap((id, place) =>
        isMissing(id, month)
          ? []
          : [rowAt(position * ids.length + place, id, month)],
      ),
    ),
  );
  const correction = csvOf(
    ["yandu-11", "yandu-22", "yandu-33"].flatMap((id, place) =>
      mixedMonths
        .slice(-2)
        .map((month, position) => rowAt(60 + 3 * position + place, id, month)),
    ),
  );
  return [...months, correction];
}

/** In August no posyandu of one village opens, which is all of its subdistrict. */
function isClosed(id: string, month: string): boolean {
  return month === "2026-08" && id.startsWith("yandu-3");
}

/** Nobody came; what is there without anybody coming stays as it was drawn. */
const closed: Row = {
  open_days: 0,
  home_visits: 0,
  d_weighed: 0,
  n_gained: 0,
  t_not_gained: 0,
  o_absent_last_month: 0,
  two_t: 0,
  below_red_line: 0,
  height_measured: 0,
  stunted: 0,
  weight_height_assessed: 0,
  wasted: 0,
};

/** Of the newest month one posyandu is missing, of June a whole village. */
function isMissing(id: string, month: string): boolean {
  return month === "2026-09"
    ? id === "yandu-12"
    : month === "2026-06" && id.startsWith("yandu-4");
}

/** A file that is sent by mistake and taken back. */
export function mistakenFile(seed: number): string {
  const drawn: Row[] = fc.sample(counts, { numRuns: ids.length, seed });
  return csvOf(
    ids.map((id, place) => ({
      posyandu_id: id,
      month: "2026-08",
      ...drawn[place],
    })),
  );
}
