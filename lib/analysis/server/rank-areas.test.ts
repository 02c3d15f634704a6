import { describe, expect, test } from "vitest";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import type { ValueRow } from "@/lib/figures/contract";
import { rankAreas } from "./rank-areas";

const month = (text: string) => text as Month;
const code = (at: number) =>
  `15.${String(at + 1).padStart(2, "0")}` as AreaCode;

/** An area with its counts; all of its hundred posyandu have reported unless it is said how many there are. */
const area = (
  at: number,
  [numerator, denominator]: readonly [number, number],
  over: Partial<ValueRow> = {},
): ValueRow => ({
  area: code(at),
  name: `Wilayah ${String(at + 1)}`,
  simulated: false,
  fromChildren: 0,
  state: "value",
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
  coverage: { reported: 100, registered: 100 },
  ...over,
});

type Counts = readonly (readonly [number, number])[];
const rowsOf = (counts: Counts) => counts.map((one, at) => area(at, one));

const sumsOf = (rows: readonly ValueRow[]): readonly [number, number] => [
  rows.reduce((all, row) => all + (row.numerator ?? 0), 0),
  rows.reduce((all, row) => all + (row.denominator ?? 0), 0),
];

function rank(
  rows: readonly ValueRow[],
  {
    before = [],
    id = "ds",
    clusters = new Map(),
    kindOf = () => "kabupaten",
    target = 85,
  }: {
    before?: readonly ValueRow[];
    id?: IndicatorId;
    clusters?: Parameters<typeof rankAreas>[0]["clusters"];
    kindOf?: (row: ValueRow) => string | null;
    target?: number | null;
  } = {},
) {
  return rankAreas({
    indicator: indicatorOf(id),
    order: "best",
    total: area(98, sumsOf(rows)),
    rows,
    monthBefore: {
      month: month("2026-08"),
      rows: before,
      total: area(98, sumsOf(before)),
    },
    yearBefore: { month: month("2025-09"), rows: [], total: area(98, [0, 1]) },
    targetOf: () => target,
    clusters,
    kindOf,
  });
}

describe("areas in bands", () => {
  test("twenty at 100 % are one band, each of any place among them", () => {
    const { ranked } = rank(
      rowsOf([
        ...Array.from(
          { length: 20 },
          (_, at) => [40 + 90 * at, 40 + 90 * at] as const,
        ),
        [500, 1000],
      ]),
    );
    expect(ranked.slice(0, 20)).toMatchObject(
      Array.from({ length: 20 }, () => ({
        band: 1,
        place: 1,
        isTied: true,
        places: { from: 1 },
      })),
    );
    expect(ranked.at(-1)).toMatchObject({ band: 2, place: 21 });
  });

  test("decimals do not part areas that the counts cannot tell apart, but many counts do", () => {
    const few: Counts = [
      [80, 100],
      [78, 100],
      [60, 100],
    ];
    expect(rank(rowsOf(few)).ranked.map(({ band }) => band)).toEqual([1, 1, 2]);
    const many: Counts = few.map(([n, d]) => [n * 100, d * 100]);
    expect(rank(rowsOf(many)).ranked.map(({ band }) => band)).toEqual([
      1, 2, 3,
    ]);
  });

  test("what differs between the parts of an area as much as between areas parts nobody", () => {
    const rows = rowsOf([
      [8000, 10000],
      [7000, 10000],
    ]);
    const villages = (shares: readonly number[]) =>
      shares.map((share) => ({ numerator: share * 10, denominator: 1000 }));
    const clusters = new Map([
      [code(0), villages([60, 100, 62, 98, 80, 80, 61, 99, 60, 100])],
      [code(1), villages([40, 100, 45, 95, 70, 70, 42, 98, 40, 100])],
    ]);
    const loose = rank(rows, { clusters });
    expect(loose.method.overdispersion).toBeGreaterThan(20);
    expect(loose.method.clusters).toBe(20);
    expect(loose.ranked.map(({ band }) => band)).toEqual([1, 1]);
    expect(rank(rows).ranked.map(({ band }) => band)).toEqual([1, 2]);
  });
});

describe("a movement", () => {
  const movesOf = (
    now: readonly [number, number],
    then: readonly [number, number],
    over: Partial<ValueRow> = {},
  ) =>
    rank([area(0, now, over)], { before: [area(0, then)] }).ranked[0]
      ?.sinceMonth;

  test("is clear where it is more than chance, and has an interval that leaves out zero", () => {
    const move = movesOf([820, 1000], [700, 1000]);
    expect(move).toMatchObject({ difference: 12, isReal: true });
    expect(move?.interval?.from).toBeGreaterThan(0);
  });

  test("is not clear where it may be chance", () => {
    const move = movesOf([21, 30], [18, 30]);
    expect(move).toMatchObject({ difference: 10, isReal: false });
    expect(move?.interval?.from).toBeLessThan(0);
  });

  test("is not judged between two sources", () => {
    expect(
      movesOf([820, 1000], [700, 1000], { fromChildren: 100 }),
    ).toMatchObject({
      // D is counted from the children where their rows are known.
      isReal: null,
      interval: null,
      verdict: "other-source",
    });
  });
});

describe("an area beside others", () => {
  const rows = [
    area(0, [900, 1000]),
    area(1, [700, 1000], { coverage: { reported: 60, registered: 60 } }),
    area(2, [300, 1000], { coverage: { reported: 300, registered: 300 } }),
    area(3, [990, 1000]),
  ];
  const kindOf = ({ area: own }: ValueRow) =>
    own === code(3) ? "kota" : "kabupaten";
  const { ranked } = rank(rows, { kindOf });
  const first = ranked.find((row) => row.area === code(0));

  test("is held against the rest of the whole, of which it is no part", () => {
    // 700 + 300 + 990 of 3,000 are 66.3 %.
    expect(first?.rest?.value).toBeCloseTo(1990 / 30, 9);
    expect(first?.rest).toMatchObject({ difference: 23.7, isReal: true });
  });

  test("has peers of its kind with half to twice as many posyandu", () => {
    expect(first?.peers).toMatchObject({ value: 70, areas: 1, difference: 20 });
    expect(ranked.find((row) => row.area === code(3))?.peers).toBeNull();
  });

  test("misses a target by what is read, or has reached it", () => {
    expect(ranked.map(({ target }) => target?.short)).toEqual([0, 0, 15, 55]);
  });
});

test("a small base is told, and its value damped towards the others", () => {
  const { ranked } = rank(
    rowsOf([
      [19, 20],
      [7000, 10000],
      [6900, 10000],
      [7300, 10000],
    ]),
  );
  const [small, large] = ranked;
  expect(small).toMatchObject({ isSmall: true, value: 95 });
  expect(small?.damped).toBeLessThan(80);
  expect(large?.isSmall).toBe(false);
  expect(Math.abs((large?.damped ?? 0) - (large?.value ?? 0))).toBeLessThan(
    0.6,
  );
});

test("counts that may pass all of their denominator have an interval of their own", () => {
  const { method, ranked } = rank(
    rowsOf([
      [130, 100],
      [50, 100],
    ]),
    {
      id: "referral",
    },
  );
  expect(method.scatter).toBe("count");
  expect(ranked[0]?.interval.to).toBeGreaterThan(130);
});

test("who is incomplete, too small or silent has no place, with the reason", () => {
  const rows = [
    area(0, [70, 100], { coverage: { reported: 50, registered: 100 } }),
    area(1, [7, 10], { state: "too-small" }),
    area(2, [70, 100]),
  ];
  const { ranked, unranked } = rank(rows);
  expect(ranked).toHaveLength(1);
  expect(unranked.map(({ reason }) => reason)).toEqual([
    "incomplete",
    "too-small",
  ]);
});
