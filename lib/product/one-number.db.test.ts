import { QueryClient } from "@tanstack/react-query";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { SessionReply } from "@/lib/core/access/contract";
import { createApiClient } from "@/lib/core/client/api-client";
import { assignApi } from "@/lib/core/client/api-of";
import { viewSearch, type View } from "@/lib/core/client/view";
import { isAreaCode } from "@/lib/core/domain/area-code";
import { AreaCode, type Level } from "@/lib/core/domain/ids";
import { addMonths, Month } from "@/lib/core/domain/month";
import { twoYears } from "@/lib/figures/client/series-query";
import { valuesQuery } from "@/lib/figures/client/values-query";
import { BoardReply, type ValuesReply } from "@/lib/figures/contract";
import type { CellsEvent } from "@/lib/live/contract";
import {
  openLiveServer,
  type LiveServer,
} from "@/lib/live/server/testing/live-client";
import { openApiUnderTest, type ApiUnderTest } from "./testing/api-under-test";
import {
  byHand,
  countByHand,
  countedIndicators,
  isClosedBetween,
  rankByHand,
  tenthsBetween,
  type CountedByHand,
  type CountedIndicator,
} from "./testing/count-by-hand";
import {
  expectAnswer,
  expectFiles,
  expectHeadline,
  expectTable,
  type Expected,
} from "./testing/expect-screen";
import { openDesk } from "./testing/desk-answers";
import {
  fillRegistry,
  mistakenFile,
  mixedFiles,
  mixedMonths,
} from "./testing/mixed-months";
import { readScreen } from "./testing/read-screen";
import { everyQuestion } from "./testing/test-product";

const { address } = vi.hoisted(() => ({ address: { search: "" } }));
vi.mock("next/navigation", () => ({
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams(address.search),
}));

const province = AreaCode.parse("15");
const newest = Month.parse("2026-09");
const session: SessionReply = {
  user: null,
  audience: "oversight",
  demo: false,
  province: { code: province, name: "Wilayah 15", utcOffsetHours: 7 },
  currentMonth: addMonths(newest, 1),
  latestMonth: newest,
  firstMonth: Month.parse("2024-01"),
  sequence: 0,
};

/** Areas of the invented province, and a level into which each is broken down. */
const breakdowns: readonly (readonly [string, Level])[] = [
  ["15", "regency"],
  ["15", "subdistrict"],
  ["15", "village"],
  ["15.01", "subdistrict"],
  ["15.01", "village"],
  ["15.02", "village"],
  ["15.01.01", "village"],
  ["15.01.02", "village"],
  ["15.01.01.2001", "posyandu"],
  ["15.01.01.2002", "posyandu"],
  ["15.01.02.2001", "posyandu"],
  ["15.02.01.2001", "posyandu"],
];

/** Three hundred cells: a view, and one of its rows by a number that is taken modulo the rows. */
const cells = fc.sample(
  fc.record({
    place: fc.constantFrom(...breakdowns),
    month: fc.constantFrom(...mixedMonths),
    indicator: fc.constantFrom(...countedIndicators),
    row: fc.nat(11),
  }),
  { numRuns: 300, seed: 20261127 },
);
type Cell = (typeof cells)[number];
type CountedView = Omit<View, "map"> & { indicator: CountedIndicator };

const keyOf = (...parts: readonly string[]) => parts.join(" ");

describeOnBothEngines("one number", ({ database, engine }) => {
  let api: ApiUnderTest;
  let live: LiveServer;
  let client: QueryClient;
  let askDesk: ReturnType<typeof openDesk>;
  const events = new Map<string, CellsEvent>();
  const counted = new Map<string, Promise<CountedByHand>>();
  /** How often the test could have failed. */
  const seen = { values: 0, changes: 0, ties: 0, closed: 0 };

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    live = await openLiveServer(api);
    askDesk = openDesk(api);
    await fillRegistry(database());
    await fill();
    client = new QueryClient({
      defaultOptions: { queries: { staleTime: Infinity, retry: false } },
    });
    const overseer = createApiClient(
      (request) => Promise.resolve(api.api.request(request)),
      "http://in-process.invalid",
      { "x-actor": "planner" },
    );
    assignApi(client, overseer);
  });
  afterAll(async () => {
    await live.stop();
    await api.close();
  });

  const send = async (content: string) => {
    const fields = { confirm: everyQuestion };
    const { status, body } = await api.send({ content, as: "admin", fields });
    expect([status, body]).toMatchObject([201, {}]);
    return String(body.id);
  };
  const fill = async () => {
    for (const file of mixedFiles(7)) await send(file);
    const id = await send(mistakenFile(8));
    const { status } = await api.post(
      `/submissions/${id}/withdraw`,
      {},
      "admin",
    );
    expect(status).toBe(200);
    await api.product.feed.settled();
  };
  /**
   * What the socket tells somebody who has seen nothing yet, before it answers. One reader for each month, since nobody may watch everything. Areas
   * of which nobody reported were not touched, and nothing is told of them.
   */
  const listen = async () => {
    for (const month of mixedMonths) {
      const { watch, cells: told } = await live.connect("planner");
      for (const [area, level] of breakdowns) {
        const reply = await watch({
          area: AreaCode.parse(area),
          level,
          month: Month.parse(month),
          sequence: 0,
        });
        expect(reply).toMatchObject({ ok: true, refetch: false });
      }
      for (const event of told)
        events.set(keyOf(event.area, event.level, event.month), event);
    }
  };
  const countOf = (
    { indicator }: CountedView,
    place: string,
    month: string,
  ): Promise<CountedByHand> => {
    const key = keyOf(indicator, place, month);
    const made =
      counted.get(key) ?? countByHand(database().sql, indicator, place, month);
    counted.set(key, made);
    return made;
  };

  it("is told of a cell by every answer, screen and file, and counted so from the reports", async () => {
    await listen();
    // The other engine computes with the same queries: a part of the cells shows that it gives the same.
    const some = engine === "embedded" ? cells : cells.slice(0, 100);
    for (const cell of some) await expectOneNumber(cell);
    // Otherwise the test would say nothing.
    expect(seen.values).toBeGreaterThan(some.length * 0.8);
    expect(seen.changes).toBeGreaterThan(some.length * 0.3);
    expect(seen.ties).toBeGreaterThan(some.length * 0.1);
    expect(seen.closed).toBeGreaterThan(some.length * 0.02);
  });

  async function expectOneNumber(cell: Cell): Promise<void> {
    const [area, level] = cell.place;
    const view: CountedView = {
      area: AreaCode.parse(area),
      level,
      month: Month.parse(cell.month),
      indicator: cell.indicator,
      ranking: "indicator",
      trend: "months",
      order: "best",
      drivers: null,
      driversBy: "all",
      without: "",
      snapshot: null,
    };
    const values = await client.query(valuesQuery(view));
    const row = values.rows[cell.row % values.rows.length];
    if (row === undefined) throw new Error("A level has areas");
    await expectOneAnswer(view, values, row);
    await expectOneScreen(view, values, row);
  }

  /** Values as a row and as an area's own total, the series, the board and the socket. */
  async function expectOneAnswer(
    view: CountedView,
    { total, rows }: ValuesReply,
    row: ValuesReply["rows"][number],
  ): Promise<void> {
    const { area, level, month, indicator } = view;
    const event = events.get(keyOf(area, level, month));
    for (const [code, answer, told] of [
      [row.area, row, event?.rows.find((one) => one.area === row.area)],
      [area, total, event?.total],
    ] as const) {
      const wanted = await countOf(view, code, month);
      const expected: Expected = {
        indicator,
        label: keyOf(indicator, code, month),
      };
      expectAnswer(expected, answer, wanted);
      expect(answer.coverage, expected.label).toEqual({
        reported: wanted.given,
        registered: wanted.registered,
      });
      for (const other of await otherAnswers(view, code))
        expectAnswer(expected, other, wanted);
      await expectOneDesk(view, code, wanted);
      if (told === undefined) expect(wanted.reported, expected.label).toBe(0);
      else expectAnswer(expected, told.values[indicator], wanted);
    }
    const board = await api.get(
      `/board?${new URLSearchParams({ area, level, month }).toString()}`,
      "planner",
    );
    const wanted = await Promise.all(
      rows.map(async (one) => {
        const count = await countOf(view, one.area, month);
        return [one.area, count.registered, count.reported];
      }),
    );
    expect(
      BoardReply.parse(board.body).rows.map((one) => [
        one.area,
        one.registered,
        one.reported,
      ]),
    ).toEqual(wanted);
  }

  /** Ranking, trends, change, fields, stages of life, kader, the page of a posyandu, and the sums of the list behind it. */
  async function expectOneDesk(
    view: CountedView,
    code: string,
    wanted: CountedByHand,
  ): Promise<void> {
    const { month, indicator } = view;
    const { answers, listed } = await askDesk(view, code);
    for (const [where, answer] of answers) {
      const label = keyOf(where, indicator, code, month);
      expectAnswer({ indicator, label }, answer, wanted);
    }
    if (wanted.value === null) return;
    const { unit, ofRegistry } = byHand[indicator];
    // Who has not reported has no counts, and still is one of the registry.
    const below = ofRegistry ? listed.posyandu : listed.denominator;
    expect(
      ((unit === "percent" ? 100 : 1) * listed.numerator) / below,
      keyOf("list", indicator, code, month),
    ).toBeCloseTo(wanted.value, 9);
  }

  /** An area's own total where it is asked for itself, and its month in the series; nothing of a posyandu. */
  async function otherAnswers(view: CountedView, code: string) {
    if (!isAreaCode(code)) return [];
    const below = breakdowns.find(([place]) => place === code)?.[1];
    const series = await client.query(twoYears(code, view.indicator, newest));
    const point = series.points.find(({ month }) => month === view.month);
    if (below === undefined) return [point];
    const own = await client.query(
      valuesQuery({ ...view, area: code, level: below }),
    );
    return [point, own.total];
  }

  /** Headline, sentence, table with its order, and what is saved. */
  async function expectOneScreen(
    view: CountedView,
    { rows }: ValuesReply,
    { area: code, name }: ValuesReply["rows"][number],
  ): Promise<void> {
    const { area, month, indicator } = view;
    address.search = viewSearch(view, { area: province, month: newest }, "id");
    const screen = await readScreen(client, session, view);
    const since = addMonths(month, -1);
    const countsOf = async (place: string) => ({
      now: await countOf(view, place, month),
      before: await countOf(view, place, since),
    });
    const named = await Promise.all(
      rows.map(async (one) => ({
        name: one.name,
        counted: await countOf(view, one.area, month),
      })),
    );
    const [own, total] = [await countsOf(code), await countsOf(area)];
    const expected: Expected = {
      indicator,
      label: keyOf(indicator, code, month),
    };
    expectTable(expected, screen, { name, ...own }, named);
    expectHeadline(expected, screen, { ...total, since }, named);
    await expectFiles(expected, screen, code, own.now);
    if (own.now.shown !== null) seen.values += 1;
    if (isClosedBetween(own.now, own.before)) seen.closed += 1;
    if (tenthsBetween(own.now, own.before) !== null) seen.changes += 1;
    const places = rankByHand(indicator, named).map(({ place }) => place);
    if (new Set(places).size < places.length) seen.ties += 1;
  }
});
