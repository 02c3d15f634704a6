import { describe, expect, test } from "vitest";
import { AreaCode } from "@/lib/core/domain/ids";
import type { DryRunReply } from "@/lib/submissions/contract";
import {
  askedColumns,
  questionsOf,
  stillConfirmed,
  waitsFor,
  withSuggestions,
  noAnswers,
} from "./submission-answers";
import { besidesOf } from "./column-uses";
import { gapsOf, isWhole } from "./submission-gaps";

type Issue = DryRunReply["issues"][number];

function issue(code: Issue["code"], over: Partial<Issue> = {}): Issue {
  const words = { id: `Pesan ${code}`, en: code };
  return {
    code,
    severity: "question",
    row: null,
    column: null,
    value: null,
    message: words,
    remedy: words,
    ...over,
  };
}

function unclear(letter: string, heading: string, suggestion?: string): Issue {
  return issue("column-unclear", {
    column: heading,
    value: letter,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

function column(letter: string, heading: string, use: string | null) {
  return { letter, heading, use, filled: use === null ? 9 : null };
}

function check(over: Partial<DryRunReply> = {}): DryRunReply {
  return {
    dryRun: true,
    area: AreaCode.parse("15.01"),
    months: [],
    file: { name: "a.xlsx", bytes: 1, sha256: "", kind: "xlsx" },
    rows: { read: 3, valid: 3, refused: 0, new: 3, changed: 0, unchanged: 0 },
    issues: [],
    changes: [],
    ...over,
  };
}

const weighed = check({
  columns: [
    column("B", "Ditimbang", null),
    column("C", "Ditimbang lagi", null),
    column("D", "Naik berat", null),
    column("E", "S", "s_target"),
  ],
  issues: [
    unclear("B", "Ditimbang", "d_weighed"),
    unclear("C", "Ditimbang lagi", "d_weighed"),
    unclear("D", "Naik berat", "n_gained"),
  ],
});

describe("columns that are asked about", () => {
  test("are suggested an element only where no other column looks like it too", () => {
    expect(withSuggestions({}, weighed)).toEqual({ "Naik berat": "n_gained" });
  });

  test("keep what a person chose before", () => {
    const chosen = { "Naik berat": "passed-over" } as const;
    expect(withSuggestions(chosen, weighed)).toEqual(chosen);
  });

  test("are also those that stand twice and those with codes of another kind, but only unknown ones are in the way", () => {
    const asked = askedColumns(
      check({
        columns: [
          column("A", "Kode desa", "village_code"),
          column("B", "D", null),
          column("C", "D (2)", null),
        ],
        issues: [
          issue("duplicate-column", { severity: "error", value: "B, C" }),
          issue("looks-like-bps-codes", { severity: "warning" }),
        ],
      }),
    );
    expect(asked.map(({ letter, isNeeded }) => [letter, isNeeded])).toEqual([
      ["B", false],
      ["C", false],
      ["A", false],
    ]);
  });

  test("say what a choice does to the others", () => {
    const columns = weighed.columns ?? [];
    const both = {
      Ditimbang: "d_weighed",
      "Ditimbang lagi": "d_weighed",
    } as const;
    expect(besidesOf(columns, both, "Ditimbang").summed).toEqual(["C"]);
    expect(
      besidesOf(columns, { Ditimbang: "s_target" }, "Ditimbang").replaced,
    ).toEqual(["E"]);
  });
});

describe("questions", () => {
  const fallen = check({ issues: [issue("counts-fall")] });

  test("are asked once a kind, and unclear columns are none of them", () => {
    const { issues } = check({
      issues: [
        issue("period-differs"),
        issue("period-differs"),
        unclear("B", "X"),
        issue("hidden-rows", { severity: "warning" }),
      ],
    });
    expect(
      questionsOf({ issues }).map(({ code, points }) => [code, points.length]),
    ).toEqual([["period-differs", 2]]);
  });

  test("keep their yes only while they are the same, word for word", () => {
    const worse = check({
      issues: [
        issue("counts-fall", { message: { id: "Turun di 300", en: "" } }),
      ],
    });
    expect(stillConfirmed(["counts-fall"], fallen, fallen)).toEqual([
      "counts-fall",
    ]);
    expect(stillConfirmed(["counts-fall"], fallen, worse)).toEqual([]);
    expect(stillConfirmed(["counts-fall"], undefined, fallen)).toEqual([]);
  });

  test("hold up the acceptance behind changed choices and open columns", () => {
    const asked = check({
      ...weighed,
      issues: [...weighed.issues, ...fallen.issues],
    });
    expect(waitsFor(asked, noAnswers, true)?.on).toBe("recheck");
    expect(waitsFor(asked, noAnswers, false)).toEqual({
      on: "columns",
      count: 3,
    });
    expect(waitsFor(fallen, noAnswers, false)).toEqual({
      on: "questions",
      count: 1,
    });
    const yes = { ...noAnswers, confirmed: ["counts-fall"] };
    expect(waitsFor(fallen, yes, false)).toBeNull();
  });
});

describe("what a file lacks", () => {
  test("are the main elements, other columns, unread ones, and posyandu", () => {
    const gaps = gapsOf({
      ...weighed,
      columns: [...(weighed.columns ?? []), column("F", "No", null)],
      rows: { ...weighed.rows, passedOver: 2, hidden: 1, missing: 14 },
    });
    expect(gaps).toEqual({
      core: ["d_weighed"],
      elements: 96,
      unread: 3,
      passedOver: 2,
      hidden: 1,
      missing: 14,
    });
    expect(isWhole(gaps)).toBe(false);
  });

  test("is nothing where an older server does not say it", () => {
    expect(isWhole(gapsOf(check()))).toBe(true);
  });
});
