import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  inRegency,
  percent,
  readHistory,
  readRows,
  regencyWith,
  simulateFor,
  villagesOf,
  type Ratio,
} from "@/db/testing/simulated-history";
import type { ElementCode } from "@/lib/core/catalogue/elements";
import { PosyanduId } from "@/lib/core/domain/ids";
import { checkCounts, countOf } from "@/lib/reports/domain/check-counts";
import { simulateMonth } from "./simulate-month";
import { noteWarnings } from "./unusual-counts";

const jambi = simulateFor("15");
const history = readHistory(jambi);
const lastMonth = history[history.length - 1];
if (lastMonth === undefined) throw new Error("No month was simulated");

const ds: Ratio = ["d_weighed", "s_target"];
const stunting: Ratio = ["stunted", "height_measured"];

describe("the simulated province", { timeout: 60_000 }, () => {
  it("is the same each time it is simulated", () => {
    const again = simulateFor("15");
    expect(again.posyandu).toEqual(jambi.posyandu);
    expect(again.submissions).toEqual(jambi.submissions);
    const month = again.months[7];
    if (month === undefined) throw new Error("Too few months");
    const hash = (bytes: Uint8Array) =>
      createHash("sha256").update(bytes).digest("hex");
    expect(hash(simulateMonth(again, month).copyText)).toBe(
      hash(history[7]?.copyText ?? new Uint8Array()),
    );
  });

  it("has about as many posyandu and reports as Jambi", () => {
    expect(jambi.posyandu.length).toBeGreaterThan(3_300);
    expect(jambi.posyandu.length).toBeLessThan(3_800);
    expect(jambi.months.length).toBe(36);
    expect(jambi.months.at(-1)).toBe("2026-10");
    const rows = history.reduce((total, { rows }) => total + rows.length, 0);
    expect(rows).toBeGreaterThan(105_000);
    expect(rows).toBeLessThan(130_000);
  });

  it("names no two posyandu of a village alike and numbers them by their village", () => {
    const keys = jambi.posyandu.map((p) => `${p.villageCode}|${p.matchName}`);
    expect(new Set(keys).size).toBe(keys.length);
    const ids = jambi.posyandu.map(({ id }) => PosyanduId.parse(id));
    expect(new Set(ids).size).toBe(ids.length);
    const numbered = jambi.posyandu.filter((p) => p.registrationNumber);
    expect(
      numbered.every(({ villageCode, registrationNumber }) =>
        registrationNumber?.startsWith(`${villageCode}.`),
      ),
    ).toBe(true);
    const share = numbered.length / jambi.posyandu.length;
    expect(share).toBeGreaterThan(0.65);
    expect(share).toBeLessThan(0.75);
  });

  it("lets every village have a posyandu in every month", () => {
    const always = jambi.posyandu.filter(
      ({ validFrom, validTo }) =>
        validFrom === jambi.months[0] && validTo === null,
    );
    expect(new Set(always.map(({ villageCode }) => villageCode)).size).toBe(
      villagesOf("15").length,
    );
    expect(always.length).toBeLessThan(jambi.posyandu.length);
  });

  it.each(["31", "34", "93", "95", "65"])(
    "also works for province %s, whose regencies have no known population",
    (province) => {
      const simulation = simulateFor(province);
      const month = simulation.months.at(-1);
      if (month === undefined) throw new Error("No month");
      expect(simulation.posyandu.length).toBeGreaterThanOrEqual(
        villagesOf(province).length,
      );
      expect(simulation.months.length).toBeGreaterThanOrEqual(13);
      expect(
        readRows({ ...simulateMonth(simulation, month) }).length,
      ).toBeGreaterThan(0);
    },
  );
});

// All of 36 months are read: seconds on a busy machine.
describe("the simulated reports", { timeout: 60_000 }, () => {
  it("break no rule of the catalogue, and are unusual in a few rows, each of which is noted", () => {
    const rows = history.flatMap((one) => one.rows);
    const broken: string[] = [];
    const overlooked: string[] = [];
    let unusual = 0;
    for (const { posyandu, counts } of rows) {
      const findings = checkCounts(counts);
      const warnings = { issues: [], count: 0 };
      noteWarnings(warnings, 2, counts);
      if (findings.some(({ severity }) => severity === "error"))
        broken.push(posyandu);
      if (findings.length !== warnings.count) overlooked.push(posyandu);
      if (findings.length > 0) unusual += 1;
    }
    expect(broken).toEqual([]);
    expect(overlooked).toEqual([]);
    expect(unusual / rows.length).toBeLessThan(0.12);
    const visited = rows.filter(
      ({ counts }) =>
        (countOf(counts, "d_weighed") ?? 0) >
        (countOf(counts, "s_target") ?? 0),
    );
    expect(visited.length).toBeGreaterThan(100);
  });

  it("have one current version at most for a posyandu and month, and only of posyandu in the registry", () => {
    const lives = new Map(jambi.posyandu.map((one) => [one.id, one]));
    for (const { month, rows } of history) {
      const current = rows.filter(({ isCurrent }) => isCurrent);
      expect(new Set(current.map(({ posyandu }) => posyandu)).size).toBe(
        current.length,
      );
      const strangers = rows.filter(({ posyandu }) => {
        const one = lives.get(posyandu);
        return (
          one === undefined ||
          one.validFrom > month ||
          (one.validTo !== null && one.validTo < month)
        );
      });
      expect(strangers).toEqual([]);
    }
  });

  it("leave some elements empty, and all of the six fields before the regulation was in force", () => {
    const before = history.filter(({ month }) => month < "2024-10");
    const early = before.flatMap(({ rows }) => rows);
    expect(early.length).toBeGreaterThan(0);
    expect(
      early.every(
        ({ counts }) =>
          countOf(counts, "paud_target") === null &&
          countOf(counts, "requests_health_received") === null,
      ),
    ).toBe(true);
    const late = lastMonth.rows;
    const given = late.filter(
      ({ counts }) => countOf(counts, "night_watch_active") !== null,
    );
    expect(given.length).toBeGreaterThan(0.5 * late.length);
    expect(given.length).toBeLessThan(late.length);
  });

  it("give vitamin A in February and August only", () => {
    for (const { month, rows } of history) {
      // A mistaken file carries another month's rows; it was withdrawn.
      const current = rows.filter(({ isCurrent }) => isCurrent);
      const given = current.reduce(
        (total, { counts }) =>
          total + (countOf(counts, "vitamin_a_given") ?? 0),
        0,
      );
      expect(given > 0, month).toBe(/-0[28]$/.test(month));
    }
  });

  it("stay within what is plausible in every regency that has reported", () => {
    for (const { month, rows } of history) {
      for (const code of jambi.traitsByRegency.keys()) {
        const some = inRegency(rows, code);
        if (some.length === 0) continue;
        const place = `${month} ${code}`;
        expect(percent(some, ds), place).toBeGreaterThan(53);
        expect(percent(some, ds), place).toBeLessThan(95);
        expect(percent(some, stunting), place).toBeGreaterThan(4);
        expect(percent(some, stunting), place).toBeLessThan(15);
      }
    }
  });

  it("rise in June, dip in Ramadan and grow over the years", () => {
    const of = (month: string) =>
      percent(history.find((one) => one.month === month)?.rows ?? [], ds);
    const height: Ratio = ["height_measured", "s_target"];
    const heightOf = (month: string) =>
      percent(history.find((one) => one.month === month)?.rows ?? [], height);
    expect(heightOf("2026-06")).toBeGreaterThan(heightOf("2026-05") + 15);
    expect(of("2025-03")).toBeLessThan(of("2025-05") - 5);
    expect(of("2026-09")).toBeGreaterThan(of("2024-09") + 1);
  });

  it("show in one regency how stunting seems to fall when fewer children are weighed", () => {
    const code = regencyWith(jambi, "fading");
    const first = inRegency(history[0]?.rows ?? [], code);
    const last = inRegency(lastMonth.rows, code);
    expect(percent(last, ds)).toBeLessThan(percent(first, ds) - 12);
    expect(percent(last, stunting)).toBeLessThan(percent(first, stunting) - 2);
  });

  it("serve the five other fields less than health", () => {
    const rows = lastMonth.rows.filter(({ isCurrent }) => isCurrent);
    const active = (prefix: ElementCode[]) =>
      rows.filter(({ counts }) =>
        prefix.some((code) => (countOf(counts, code) ?? 0) > 0),
      ).length;
    const health = active(["d_weighed"]);
    for (const field of [
      ["paud_enrolled"],
      ["no_latrine_found", "no_clean_water_found"],
      ["home_garden_active"],
      ["night_watch_active"],
      ["poor_registered"],
    ] satisfies ElementCode[][]) {
      expect(active(field)).toBeLessThan(0.85 * health);
      expect(active(field)).toBeGreaterThan(0.1 * health);
    }
  });
});
