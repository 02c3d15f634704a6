import { expect, it } from "vitest";
import { randomFrom } from "@/lib/figures/server/testing/invented-counts";
import { recordOf, toldKept } from "./growth-record";
import { judgeGrowth } from "./judge-growth";
import { provinceFound } from "./province-found";
import { findingsOf } from "./testing/findings-of";
import { inventMonths } from "./testing/invented-children";
import type { AreaCode } from "@/lib/core/domain/ids";

/** The database keeps the names of a record in an order of its own: shorter ones first. */
function asStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asStored);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
      .map(([name, one]) => [name, asStored(one)]),
  );
}

it("what is told is read again as it was, in whatever order the database keeps its names", () => {
  const months = inventMonths(randomFrom(2));
  const [first, ...others] = months.regencies.map((area) =>
    findingsOf(area, months),
  );
  if (first === undefined) throw new RangeError("There is no regency");
  const province = provinceFound("15" as AreaCode, [first, ...others]);
  const { told } = judgeGrowth([province, first, ...others]);
  const { told: kept, spans } = recordOf(told);
  const stored = { told: asStored(kept), spans: asStored(spans) };
  expect(toldKept(JSON.parse(JSON.stringify(stored)) as typeof stored)).toEqual(
    told,
  );
});
