import { expect, test } from "vitest";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import { readAskedScope } from "./asked-scope";

const code = (text: string) => text as AreaCode;
const months = { first: "2024-11" as Month, last: "2026-11" as Month };
const known = ["15.01", "15.02"].map(code);
const operator = { own: [code("15.01")], known, months };
const admin = { own: [code("15")], known, months };
const none = { area: null, month: null };

test("an address says for which regency and month", () => {
  expect(readAskedScope({ area: "15.01", month: "2026-09" }, operator)).toEqual(
    { area: "15.01", month: "2026-09", troubles: [] },
  );
  expect(readAskedScope({ area: "15.02", month: null }, admin).area).toBe(
    "15.02",
  );
  expect(readAskedScope(none, operator)).toEqual({ ...none, troubles: [] });
});

test("an area below a regency means its regency", () => {
  for (const area of ["15.01.02", "15.01.02.2001"])
    expect(readAskedScope({ ...none, area }, operator).area).toBe("15.01");
});

test("the province means itself to whoever sends for it, and nothing to others", () => {
  expect(readAskedScope({ ...none, area: "15" }, admin).area).toBe("15");
  expect(readAskedScope({ ...none, area: "15" }, operator)).toEqual({
    ...none,
    troubles: [],
  });
});

test.each([
  ["that is not one's own", "15.02", "other-area", operator],
  ["of another province", "16", "other-area", operator],
  ["that is not there", "15.99", "unknown", admin],
  ["that is no code", "Kerinci", "unknown", operator],
  ["that is empty", "", "unknown", admin],
])(
  "an area %s is not followed, and that is said",
  (_what, area, why, reader) => {
    expect(readAskedScope({ ...none, area }, reader)).toMatchObject({
      area: null,
      troubles: [{ part: "area", why }],
    });
  },
);

test.each([
  ["to come", "2026-12", "outside"],
  ["too long ago", "2024-10", "outside"],
  ["that is none", "2026-13", "unknown"],
  ["in words", "<script>", "unknown"],
])("a month %s is not followed, and that is said", (_what, month, why) => {
  expect(readAskedScope({ ...none, month }, operator)).toMatchObject({
    month: null,
    troubles: [{ part: "month", why, given: month }],
  });
});

test("what cannot be known yet is believed; the server decides when a file comes", () => {
  expect(
    readAskedScope({ ...none, area: "15.02" }, { ...admin, known: null }).area,
  ).toBe("15.02");
});
