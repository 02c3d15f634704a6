import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/core/domain/cell";
import { countOf } from "./check-counts";
import { parseReportRow } from "./parse-report";
import { nameKey } from "@/lib/registry/domain/match-report";
import {
  contextFor,
  neighbour,
  village,
} from "@/lib/reports/domain/testing/row-context";

function parse(
  record: Record<string, Cell>,
  more: Parameters<typeof contextFor>[1] = {},
) {
  return parseReportRow(
    { number: 14, cells: Object.values(record) },
    contextFor(Object.keys(record), more),
  );
}

function codesOf(parsed: ReturnType<typeof parse>): string[] {
  return parsed.kind === "refused" ? parsed.issues.map(({ code }) => code) : [];
}

describe("a row of a monthly report", () => {
  it("keeps an empty cell apart from a zero", () => {
    const parsed = parse({ posyandu_id: "a1", S: 40, D: "", BGM: 0 });
    expect(parsed.kind).toBe("report");
    if (parsed.kind !== "report") return;
    expect(countOf(parsed.report.counts, "s_target")).toBe(40);
    expect(countOf(parsed.report.counts, "d_weighed")).toBeNull();
    expect(countOf(parsed.report.counts, "below_red_line")).toBe(0);
  });

  it("without any count is no report at all", () => {
    expect(parse({ posyandu_id: "a1", S: "", D: null }).kind).toBe("empty");
  });

  it("names row, column and value of a text where a count should stand", () => {
    const parsed = parse({
      posyandu_id: "a1",
      "D: balita ditimbang": "banyak",
    });
    expect(parsed).toMatchObject({
      kind: "refused",
      issues: [
        {
          code: "not-a-number",
          row: 14,
          column: "D: balita ditimbang",
          value: "banyak",
        },
      ],
    });
  });

  it("is refused when D is not N + T + O + B, and only when all five are given", () => {
    expect(
      codesOf(parse({ posyandu_id: "a1", D: 30, N: 20, T: 5, O: 3, B: 1 })),
    ).toEqual(["check-failed"]);
    expect(
      parse({ posyandu_id: "a1", D: 30, N: 20, T: 5, O: 3, B: "" }).kind,
    ).toBe("report");
    expect(
      parse({ posyandu_id: "a1", D: 30, N: 20, T: 5, O: 3, B: 2 }).kind,
    ).toBe("report");
  });

  it("is accepted with a warning when D exceeds S, since visitors are weighed as well", () => {
    const parsed = parse({ posyandu_id: "a1", S: 20, D: 25 });
    expect(parsed).toMatchObject({
      kind: "report",
      warnings: [{ code: "unusual", severity: "warning" }],
    });
  });

  it.each([
    ["negative", -3, "negative-number"],
    ["absurd", 120_000, "absurd-number"],
    ["fraction", 12.5, "not-a-whole-number"],
  ])("refuses a %s count", (_, value, code) => {
    expect(codesOf(parse({ posyandu_id: "a1", S: value }))).toEqual([code]);
  });
});

describe("whose row it is", () => {
  it("is found by registration number, and by name inside the village whatever the numerals", () => {
    expect(parse({ "No Registrasi": "15.01.01.2001.001", S: 1 })).toMatchObject(
      { report: { entry: { id: "a1" } } },
    );
    expect(
      parse({
        "Nama Posyandu": "POSYANDU  MELATI-2",
        Desa: "sungai tutung",
        S: 1,
      }),
    ).toMatchObject({ report: { entry: { id: "a2" } } });
    expect(
      parse({ posyandu: "Melati 1", village_code: 1501012002, S: 1 }),
    ).toMatchObject({ report: { entry: { id: "b1" } } });
  });

  it("is never guessed: two of a name, none of a name, and a likeness stay open with candidates", () => {
    const twice = parse({ posyandu: "Mawar", desa: "Sungai Tutung", S: 1 });
    expect(codesOf(twice)).toEqual(["ambiguous-posyandu"]);
    const unlike = parse({
      posyandu: "Melatti I",
      desa: "Sungai Tutung",
      S: 1,
    });
    expect(codesOf(unlike)).toEqual(["unknown-posyandu"]);
    // Whoever corrects the row looks for the text that the file has.
    expect(unlike).toMatchObject({
      issues: [{ column: "posyandu", value: "Melatti I" }],
    });
    expect(unlike).toMatchObject({
      issues: [
        {
          candidates: expect.arrayContaining([{ id: "a1", name: "Melati I" }]),
        },
      ],
    });
  });

  it("is what a person decided, for the row or earlier for the name", () => {
    const row = { posyandu: "Mawar", desa: "Sungai Tutung", S: 1 };
    expect(parse(row, { decisions: new Map([[14, "a4"]]) })).toMatchObject({
      report: { entry: { id: "a4" } },
    });
    expect(
      parse(row, { remembered: [[nameKey(village, "Mawar"), "a3"]] }),
    ).toMatchObject({ report: { entry: { id: "a3" } } });
  });

  it("is refused for another regency's posyandu, even when a person chose it", () => {
    expect(codesOf(parse({ posyandu_id: "c1", S: 1 }))).toEqual(["other-area"]);
    expect(
      codesOf(
        parse(
          { posyandu: "Mawar", desa: "Sungai Tutung", S: 1 },
          { decisions: new Map([[14, "c1"]]) },
        ),
      ),
    ).toEqual(["other-area"]);
  });

  it("is refused when its columns contradict each other, as when rows slipped by one", () => {
    expect(
      codesOf(parse({ posyandu_id: "a1", posyandu: "Melati II", S: 1 })),
    ).toEqual(["identity-conflict"]);
    expect(
      codesOf(parse({ posyandu_id: "a1", village_code: neighbour, S: 1 })),
    ).toEqual(["identity-conflict"]);
    expect(
      parse({ posyandu_id: "a1", posyandu: "Melati Satu", S: 1 }),
    ).toMatchObject({ kind: "report", warnings: [{ code: "unusual" }] });
  });

  it("is not healed by a name where the registration number is unknown", () => {
    expect(
      codesOf(
        parse({
          registration_number: "15.01.01.2001.999",
          posyandu: "Melati I",
          desa: "Sungai Tutung",
          S: 1,
        }),
      ),
    ).toEqual(["unknown-posyandu"]);
    expect(
      codesOf(
        parse({
          registration_number: "15.01.09.2001.001",
          village_code: village,
          posyandu: "Melati I",
          S: 1,
        }),
      ),
    ).toEqual(["registration-village-mismatch"]);
  });

  it("must exist in that month", () => {
    expect(codesOf(parse({ posyandu_id: "d1", S: 1 }))).toEqual([
      "not-in-registry-that-month",
    ]);
  });
});

describe("the month of a row", () => {
  it.each(["2026-09", "September 2026", "09/2026", "sep-26"])(
    "is read from %s",
    (text) => {
      expect(parse({ posyandu_id: "a1", bulan: text, S: 1 })).toMatchObject({
        report: { month: "2026-09" },
      });
    },
  );

  it("is refused when it lies ahead, differs from the chosen one, or cannot be read", () => {
    expect(
      codesOf(
        parse({ posyandu_id: "a1", bulan: "2026-11", S: 1 }, { month: null }),
      ),
    ).toEqual(["month-in-future"]);
    expect(
      codesOf(parse({ posyandu_id: "a1", bulan: "2026-08", S: 1 })),
    ).toEqual(["month-differs"]);
    expect(
      codesOf(parse({ posyandu_id: "a1", bulan: "triwulan 3", S: 1 })),
    ).toEqual(["month-unreadable"]);
    expect(
      codesOf(parse({ posyandu_id: "a1", S: 1 }, { month: null })),
    ).toEqual(["month-missing"]);
  });
});
