import { describe, expect, it } from "vitest";

import { closingLines } from "./closing-lines";
import type { StageResult } from "./run-stages";

const result = (name: string, rest: Partial<StageResult> = {}) => ({
  name,
  ok: true,
  seconds: 1,
  output: "",
  ...rest,
});
const counts = (passed: number, failed = 0, skipped = 0) => ({
  tests: { passed, failed, skipped },
});
const stages = [{ name: "unit" }, { name: "database" }];

describe("the closing lines", () => {
  it("are one when everything ran and passed", () => {
    const results = [result("unit", counts(3)), result("database", counts(4))];
    expect(closingLines({ stages, results, leftOut: [] })).toEqual([
      "7 passed, 0 failed",
    ]);
  });

  it("say which part was not run, without counting it as a failure", () => {
    const results = [result("unit", counts(3)), result("database", counts(4))];
    const leftOut = ["real files (needs ../shared)"];
    expect(closingLines({ stages, results, leftOut })).toEqual([
      "not run: real files (needs ../shared)",
      "7 passed, 0 failed",
    ]);
  });

  it("name what failed and what its failure stopped", () => {
    const results = [result("unit", { ok: false, ...counts(3, 2) })];
    expect(closingLines({ stages, results, leftOut: [] })).toEqual([
      "Failed: unit",
      "Not finished: database",
      "3 passed, 2 failed",
    ]);
  });

  it("count a stage that failed without a failing test, and one that never ended, as a failure", () => {
    const failed = [result("unit"), result("database", { ok: false })];
    expect(closingLines({ stages, results: failed, leftOut: [] }).at(-1)).toBe(
      "0 passed, 1 failed",
    );
    const stopped = [result("unit", counts(3))];
    expect(closingLines({ stages, results: stopped, leftOut: [] }).at(-1)).toBe(
      "3 passed, 1 failed",
    );
  });

  it("give away a skipped test", () => {
    const results = [result("unit", counts(3, 0, 1)), result("database")];
    expect(closingLines({ stages, results, leftOut: [] })).toEqual([
      "1 skipped",
      "3 passed, 0 failed",
    ]);
  });
});
