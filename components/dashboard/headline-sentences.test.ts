import { describe, expect, test } from "vitest";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import type { FigureChange } from "@/lib/core/catalogue/change";
import {
  headlineOf,
  type HeadlineFacts,
  type HeadlineRow,
} from "./headline-sentences";

function row(name: string, value: number, reported = 10): HeadlineRow {
  return {
    area: name,
    name,
    state: "value",
    value,
    coverage: { reported, registered: 10 },
  };
}

function silent(name: string): HeadlineRow {
  return {
    area: name,
    name,
    state: "not-reported",
    coverage: { reported: 0, registered: 10 },
  };
}

function facts(over: Partial<HeadlineFacts>): HeadlineFacts {
  return {
    locale: "id",
    indicator: indicatorOf("ds"),
    level: "regency",
    month: "2026-10",
    targetOf: () => 85,
    rows: [],
    isRounded: false,
    changes: [],
    ...over,
  };
}

describe("the sentence under the figure", () => {
  const rows = [
    row("Kerinci", 86),
    row("Merangin", 90),
    row("Tanjung Jabung Timur", 61.2),
    row("Tebo", 70, 7),
    silent("Bungo"),
  ];

  test("counts who reached the target, names the lowest, and says who is missing", () => {
    expect(headlineOf(facts({ rows }))).toEqual([
      "Dari 5 kabupaten/kota, 2 mencapai target; terendah Tanjung Jabung Timur (61,2\u00a0%), 1 belum lengkap (kurang dari 80\u00a0% posyandu memberi angka ini), 1 belum lapor.",
    ]);
  });

  test("counts posyandu that did not open as such: neither lowest, nor reaching a target that is a low figure", () => {
    const closed = { ...row("Melati 2", 0), numerator: 0, notOpen: true };
    const rows = [row("Mawar 1", 90), closed];
    expect(headlineOf(facts({ level: "posyandu", rows }))).toEqual([
      "Dari 2 posyandu, 1 mencapai target; terendah Mawar 1 (90,0\u00a0%), 1 tidak buka.",
    ]);
    const bgm = { indicator: indicatorOf("bgm"), targetOf: () => 5 };
    expect(
      headlineOf(facts({ ...bgm, level: "posyandu", rows: [closed] })),
    ).toEqual(["Dari 1 posyandu pada Oktober 2026: 1 tidak buka."]);
    expect(headlineOf(facts({ ...bgm, level: "posyandu", rows }))[0]).toContain(
      "belum ada yang mencapai target",
    );
  });

  test("holds every area against its own target, and says so where they differ", () => {
    const own = (target: number | null) => (one: HeadlineRow) =>
      one.name === "Tanjung Jabung Timur" ? target : 85;
    const of = (target: number | null, locale: "id" | "en" = "id") =>
      headlineOf(facts({ rows, targetOf: own(target), locale }))[0];
    expect(of(85)).toContain("2 mencapai target;");
    expect(of(61.2)).toContain("3 mencapai target masing-masing;");
    expect(of(61.3)).toContain("2 mencapai target masing-masing;");
    expect(of(null)).toContain("2 mencapai target masing-masing;");
    expect(of(61.2, "en")).toContain("3 reach their own target;");
  });

  test("an area of which too few have reported neither reaches a target nor is lowest", () => {
    const thin = [row("a", 80), row("b", 99, 7), row("c", 10, 3)];
    expect(headlineOf(facts({ rows: thin, targetOf: () => 75 }))[0]).toContain(
      "1 mencapai target; terendah a (80,0\u00a0%), 2 belum lengkap",
    );
    const hidden = (reported: number): HeadlineRow => ({
      area: "d",
      name: "d",
      state: "suppressed",
      atLeast: 95,
      coverage: { reported, registered: 10 },
    });
    const told = (reported: number) =>
      headlineOf(
        facts({ rows: [row("a", 60), hidden(reported)], targetOf: () => 75 }),
      )[0];
    expect(told(10)).toContain("1 mencapai target");
    expect(told(7)).toContain("belum ada yang mencapai target");
  });

  test("says of reports that they are missing only where a figure stands on the reports themselves", () => {
    const told = (id: "ds" | "reporting_completeness") =>
      headlineOf(
        facts({
          indicator: indicatorOf(id),
          rows: [row("a", 90), row("b", 70, 7)],
        }),
      )[0];
    expect(told("ds")).toContain("posyandu memberi angka ini)");
    expect(told("ds")).not.toContain("melapor");
    expect(told("reporting_completeness")).toContain(
      "(kurang dari 80\u00a0% melapor)",
    );
  });

  test("is as complete in English", () => {
    expect(headlineOf(facts({ rows, locale: "en" }))).toEqual([
      "Of 5 regencies and cities, 2 reach the target; lowest Tanjung Jabung Timur (61.2%), 1 incomplete (less than 80% of posyandu gave this figure), 1 not reported.",
    ]);
  });

  test("names the highest where high is bad", () => {
    expect(
      headlineOf(
        facts({
          rows,
          indicator: indicatorOf("stunting"),
          targetOf: () => 14.2,
        }),
      )[0],
    ).toContain("belum ada yang mencapai target; tertinggi Merangin");
  });

  test("does not call an area the lowest of which too few have reported", () => {
    expect(
      headlineOf(facts({ rows: [row("a", 80), row("b", 10, 3)] }))[0],
    ).toContain("terendah a");
  });

  test("counts what reads like the target as reaching it", () => {
    const near = [row("a", 79.96), row("b", 79.94), row("c", 80)];
    expect(headlineOf(facts({ rows: near, targetOf: () => 80 }))[0]).toContain(
      "2 mencapai target; terendah b (79,9\u00a0%)",
    );
  });

  test("names all that read the same, by name and not as they come", () => {
    const low = [row("Tebo", 61.24), row("Bungo", 61.16), row("Kerinci", 80)];
    const sentence = (rows: HeadlineRow[], locale: "id" | "en" = "id") =>
      headlineOf(facts({ rows, locale }))[0];
    expect(sentence(low)).toContain("terendah Bungo dan Tebo (61,2\u00a0%)");
    expect(sentence(low.toReversed())).toBe(sentence(low));
    const three = [...low, row("Merangin", 61.2)];
    expect(sentence(three)).toContain(
      "terendah Bungo dan 2 lainnya (61,2\u00a0%)",
    );
    expect(sentence(three, "en")).toContain(
      "lowest Bungo and 2 others (61.2%)",
    );
  });

  test("says nothing of a target that nobody set", () => {
    expect(headlineOf(facts({ rows, targetOf: () => null }))[0]).not.toContain(
      "target",
    );
  });

  test("no report at all is said, not shown as nothing", () => {
    expect(headlineOf(facts({ rows: [silent("a"), silent("b")] }))).toEqual([
      "Belum ada dari 2 kabupaten/kota yang melapor untuk Oktober 2026.",
    ]);
  });
});

test("stunting that fell with the number measured is not called an improvement", () => {
  const change: FigureChange = {
    difference: -2,
    verdict: "fewer-measured",
    measuredBefore: 182340,
    measuredNow: 151020,
    childShareBefore: 0,
    childShareNow: 0,
  };
  const told = headlineOf(
    facts({
      indicator: indicatorOf("stunting"),
      rows: [row("a", 12)],
      changes: [{ month: "2026-09", change }],
    }),
  );
  expect(told[1]).toBe(
    "* Sejak September 2026 yang diukur berkurang dari 182.340 menjadi 151.020: belum dapat disebut membaik.",
  );
});
