import { median, medianAbsoluteDeviation } from "simple-statistics";
import { beforeAll, describe, expect, it } from "vitest";
import {
  readHistory,
  simulateFor,
  type MonthHistory,
  type StoredRow,
} from "@/db/testing/simulated-history";
import type { ElementCode } from "@/lib/core/catalogue/elements";
import { countOf } from "@/lib/reports/domain/check-counts";
import { examinedElements } from "@/lib/quality/domain/examined-elements";
import type { Finding } from "@/lib/quality/domain/finding";
import { judgeMonth } from "@/lib/quality/domain/judge-month";

/** The simulated Jambi, judged by the product and once more here, the slow way and by other means. */

type Month = { month: string; rows: StoredRow[] };

describe("a simulated month", { timeout: 60_000 }, () => {
  let months: Month[];
  let last: Month;
  let findings: Finding[];

  beforeAll(() => {
    const whole: MonthHistory[] = readHistory(simulateFor("15"));
    // The last month but one: nearly all have reported it.
    months = whole.slice(0, -1).map(({ month, rows }) => ({
      month,
      rows: rows.filter(({ isCurrent }) => isCurrent),
    }));
    const at = months.at(-1);
    const month = whole.at(-2)?.month;
    if (at === undefined || month === undefined)
      throw new Error("No month was simulated");
    last = at;
    findings = judgeMonth({
      month,
      forms: textOf(months, last),
      measured: [],
    }).findings;
  }, 60_000);

  const of = (kind: string, rate?: string) =>
    findings
      .filter((one) => one.kind === kind && one.why.rate === rate)
      .map(({ posyandu }) => posyandu)
      .sort();
  const where = (
    test: (count: (code: ElementCode) => number | null) => boolean,
  ) =>
    last.rows
      .filter(({ counts }) => test((code) => countOf(counts, code)))
      .map(({ posyandu }) => posyandu)
      .sort();

  it("has the contradictions that a reader of its rows finds", () => {
    expect(of("d-over-s")).toEqual(
      where(
        (count) => (count("d_weighed") ?? 0) > (count("s_target") ?? Infinity),
      ),
    );
    expect(of("n-without-d")).toEqual(
      where((count) => (count("n_gained") ?? 0) > (count("d_weighed") ?? 0)),
    );
    expect(of("d-over-s").length + of("n-without-d").length).toBeGreaterThan(0);
  });

  it("has the copies that comparing whole rows finds", () => {
    const before = new Map(
      months.at(-2)?.rows.map(({ posyandu, counts }) => [posyandu, counts]),
    );
    const copies = last.rows
      .filter(({ posyandu, counts }) => {
        const earlier = before.get(posyandu);
        return (
          earlier !== undefined &&
          countOf(counts, "open_days") !== 0 &&
          examinedElements.every(
            (code) => countOf(counts, code) === countOf(earlier, code),
          )
        );
      })
      .map(({ posyandu }) => posyandu)
      .sort();
    expect(of("identical-months")).toEqual(copies);
    expect(copies.length).toBeGreaterThan(0);
  });

  it("has the outliers of D/S that another library finds in each posyandu's own months", () => {
    const share = ({ counts }: StoredRow) => {
      const [d, s] = [
        countOf(counts, "d_weighed"),
        countOf(counts, "s_target"),
      ];
      const isOpen = countOf(counts, "open_days") !== 0;
      return d === null || s === null || s < 20 || !isOpen
        ? null
        : (100 * d) / s;
    };
    const byPosyandu = new Map<string, (number | null)[]>();
    months.forEach(({ rows }, at) => {
      for (const row of rows) {
        const all = byPosyandu.get(row.posyandu) ?? [];
        all[at] = share(row);
        byPosyandu.set(row.posyandu, all);
      }
    });
    const here = months.length - 1;
    const outliers = [...byPosyandu]
      .filter(([, all]) => {
        const value = all[here] ?? null;
        const past = all.slice(0, here).filter((one) => one != null);
        if (value === null || past.length < 12) return false;
        const same = [here - 12, here - 24]
          .map((at) => all[at])
          .filter((one) => one != null);
        const middles = [
          median(past),
          ...(same.length > 0 ? [median(same)] : []),
        ];
        const step = medianAbsoluteDeviation(past) / 0.6745;
        const apart = middles.map((middle) => value - middle);
        const nearest = Math.min(...apart.map(Math.abs));
        const isOneSided = new Set(apart.map(Math.sign)).size === 1;
        return isOneSided && nearest > 3.5 * step && nearest >= 15;
      })
      .map(([posyandu]) => posyandu)
      .sort();
    expect(of("outlier-own-history", "ds")).toEqual(outliers);
    expect(outliers.length).toBeGreaterThan(0);
  });
});

/** The rows as the database would hand them over. */
function textOf(months: readonly Month[], last: Month): string {
  const present = new Set(last.rows.map(({ posyandu }) => posyandu));
  const forms = new Map<string, string[]>();
  for (const { month, rows } of months)
    for (const { posyandu, counts } of rows) {
      if (!present.has(posyandu)) continue;
      const cells = examinedElements.map((code) =>
        String(countOf(counts, code) ?? ""),
      );
      const all = forms.get(posyandu) ?? [];
      all.push([month, ...cells].join(","));
      forms.set(posyandu, all);
    }
  return [...forms]
    .map(([id, all]) => `${id};${id.slice(0, 13)};${all.join("|")}`)
    .join("\n");
}
