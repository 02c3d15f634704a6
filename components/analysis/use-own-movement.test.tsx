import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { row, valued } from "@/components/dashboard/testing/read-regencies";
import {
  InView,
  month,
  province,
  readAhead,
} from "@/components/view/testing/in-view";
import { splitChange } from "@/lib/analysis/server/split-change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { addMonths } from "@/lib/core/domain/month-steps";
import type { ValueRow } from "@/lib/figures/contract";
import { readChange, readRanking } from "./testing/read-analysis";
import { useOwnMovement } from "./use-own-movement";

const { address } = vi.hoisted(() => ({ address: { area: "15" } }));
vi.mock("next/navigation", () => ({
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams({ area: address.area }),
}));
afterEach(cleanup);

const now = [
  row("15.01", "Kerinci", valued(88.2)),
  row("15.07", "Tanjung Jabung Timur", valued(72)),
];
const before = [
  row("15.01", "Kerinci", valued(70)),
  row("15.07", "Tanjung Jabung Timur", valued(72.9)),
];
const total = row(province, "Jambi", valued(80));

/** A posyandu of ten children of whom so many came; null: it sent nothing. */
type Came = readonly [then: number | null, now: number | null];

/** What the headline is told of an area, with what its posyandu gave in both months. */
function weighed(
  area: string,
  posyandu: readonly Came[],
  totalBefore: ValueRow = row(province, "Jambi", valued(60)),
) {
  address.area = area;
  const client = readAhead();
  const reply = readRanking(client, {
    indicator: "ds",
    total,
    rows: now,
    before,
    totalBefore,
  });
  readChange(client, changeOf(area, posyandu));
  const { result } = renderHook(() => useOwnMovement(), {
    wrapper: ({ children }) => <InView client={client}>{children}</InView>,
  });
  const ranked = reply.ranked.find((one) => one.area === area);
  return {
    said: result.current(addMonths(month, -1)),
    asRanked: ranked?.sinceMonth?.isReal,
  };
}

function changeOf(area: string, posyandu: readonly Came[]) {
  const side = (at: 0 | 1): ValueRow => {
    const given = posyandu.flatMap((came) => came[at] ?? []);
    const sum = given.reduce((all, one) => all + one, 0);
    return {
      ...row(area, "Kerinci", valued((10 * sum) / given.length)),
      numerator: sum,
      denominator: 10 * given.length,
    };
  };
  const counts = (numerator: number | null) =>
    numerator === null ? null : { numerator, denominator: 10, part: "a" };
  return {
    indicator: "ds" as const,
    area: area as ValueRow["area"] & typeof province,
    before: side(0),
    after: side(1),
    ...splitChange(
      indicatorOf("ds"),
      posyandu.map(([then, later], at) => ({
        posyandu: String(at),
        before: counts(then),
        after: counts(later),
      })),
      [
        {
          area: "a",
          name: "A",
          reports: { before: 1, after: 1 },
          notOpen: { before: false, after: false },
        },
      ],
      new Set(),
    ),
  };
}

/** Everywhere more came. */
const found: readonly Came[] = [
  [5, 8],
  [6, 9],
];

test("an area's change is as real in its headline as in the ranking of the area around it", () => {
  expect(weighed("15.01", found)).toMatchObject({
    said: { isReal: "yes" },
    asRanked: true,
  });
  expect(weighed("15.07", found)).toMatchObject({
    said: { isReal: "no" },
    asRanked: false,
  });
});

test("a province stands in no ranking, and is weighed by itself", () => {
  expect(weighed(province, found).said.isReal).toBe("yes");
  const hardly = row(province, "Jambi", valued(79.9));
  const { said } = weighed(province, found, hardly);
  expect(said).toMatchObject({ isReal: "no" });
  expect(said).not.toHaveProperty("note");
});

test("a change that comes from who reported is none of the figure", () => {
  // The weak one sent nothing, and nobody moved.
  const { said } = weighed(province, [
    [9, 9],
    [8, 8],
    [1, null],
  ]);
  expect(said).toMatchObject({
    isReal: "no",
    note: "terutama karena siapa yang melapor",
  });
  expect("why" in said && said.why.replaceAll("\u00a0", " ")).toBe(
    "Seluruhnya (+25,0) karena siapa yang melapor, bukan karena keadaan berubah. Pada posyandu yang melapor dan buka di kedua bulan, angkanya tetap.",
  );
});

test("a change against that of the same posyandu is none of the figure either", () => {
  // The same fall a little; the weak one is gone.
  const { said } = weighed(province, [
    [9, 7],
    [8, 7],
    [3, null],
  ]);
  expect(said).toMatchObject({
    isReal: "no",
    note: "tidak begitu pada posyandu yang sama",
  });
});
