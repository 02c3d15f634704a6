import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, test } from "vitest";
import type {
  BoardReply,
  Figure,
  SeriesReply,
  ValuesReply,
} from "@/lib/figures/contract";
import type { CellsEvent, TickerReply } from "@/lib/live/contract";
import type { CellRow } from "@/lib/figures/contract";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { boardQuery } from "@/lib/submissions/client/board-query";
import { patchCells } from "./patch-cells";
import { patchTicker } from "./patch-ticker";
import { seriesQuery } from "@/lib/figures/client/series-query";
import { tickerQuery } from "./ticker-query";
import { valuesQuery } from "@/lib/figures/client/values-query";

const jambi = AreaCode.parse("15");
const kerinci = AreaCode.parse("15.01");
const merangin = AreaCode.parse("15.02");
const october = Month.parse("2026-10");
const september = Month.parse("2026-09");
const watched = { area: jambi, level: "regency", month: october } as const;

function cell(value: number): Figure {
  return {
    state: "value",
    value,
    numerator: value,
    denominator: 100,
    coverage: { reported: 9, registered: 10 },
  };
}

const silent: Figure = {
  state: "not-reported",
  coverage: { reported: 0, registered: 10 },
};

function values(indicator: IndicatorId, sequence = 5): ValuesReply {
  const row = (area: AreaCode, name: string, one: Figure) => ({
    area,
    name,
    simulated: true,
    fromChildren: 0,
    ...one,
  });
  return {
    ...watched,
    indicator,
    sequence,
    asOf: "2026-11-09T01:00:00.000Z",
    total: row(jambi, "Jambi", cell(50)),
    rows: [
      row(kerinci, "Kerinci", silent),
      row(merangin, "Merangin", cell(40)),
    ],
  };
}

function cellRow(area: AreaCode, name: string, ds: number): CellRow {
  return {
    area,
    name,
    simulated: false,
    fromChildren: 7,
    coverage: { reported: 9, registered: 10 },
    onTime: 8,
    lastReceivedAt: "2026-11-09T02:41:00.000Z",
    refusedOpen: 2,
    values: { ds: cell(ds), stunting: cell(ds / 4) },
  };
}

function event(sequence: number, ds = 80): CellsEvent {
  return {
    ...watched,
    sequence,
    at: "2026-11-09T02:41:02.000Z",
    total: cellRow(jambi, "Jambi", 60),
    rows: [cellRow(kerinci, "Kerinci", ds)],
  };
}

const whole = () => true;
let client: QueryClient;
const put = (reply: ValuesReply) =>
  client.setQueryData(valuesQuery(reply).queryKey, reply);
const read = (indicator: IndicatorId) =>
  client.getQueryData(valuesQuery({ ...watched, indicator }).queryKey);

beforeEach(() => {
  client = new QueryClient();
});

describe("changed cells", () => {
  test("leave a row in its village, which they do not name", () => {
    const village = AreaCode.parse("15.01.01.2001");
    const before = values("ds");
    put({ ...before, rows: before.rows.map((row) => ({ ...row, village })) });
    patchCells(client, event(6), whole);
    expect(read("ds")?.rows[0]).toMatchObject({ value: 80, village });
  });

  test("reach every cached indicator of the watched level and month", () => {
    put(values("ds"));
    put(values("stunting"));
    patchCells(client, event(6), whole);
    expect(read("ds")?.rows[0]).toMatchObject({
      state: "value",
      value: 80,
      simulated: false,
      fromChildren: 7,
    });
    expect(read("stunting")?.rows[0]).toMatchObject({
      state: "value",
      value: 20,
    });
    expect(read("ds")?.total.value).toBe(60);
    expect(read("ds")?.sequence).toBe(6);
  });

  test("leave the other areas, and the other months, as they were", () => {
    put(values("ds"));
    const earlier = { ...values("ds"), month: september };
    put(earlier);
    patchCells(client, event(6), whole);
    expect(read("ds")?.rows[1]).toEqual(values("ds").rows[1]);
    expect(
      client.getQueryData(
        valuesQuery({ ...watched, month: september, indicator: "ds" }).queryKey,
      ),
    ).toEqual(earlier);
  });

  test("older than what is known change nothing, also when they come twice", () => {
    put(values("ds"));
    patchCells(client, event(7, 80), whole);
    patchCells(client, event(6, 10), whole);
    patchCells(client, event(7, 20), whole);
    expect(read("ds")?.rows[0]?.value).toBe(80);
  });

  test("of a read that misses more leave it as old as it was, with the newer rows", () => {
    put(values("ds"));
    patchCells(client, event(6), () => false);
    expect(read("ds")).toMatchObject({
      sequence: 5,
      rows: [{ value: 80 }, {}],
    });
  });

  test("move the as-of time to the newest report in them", () => {
    put(values("ds"));
    patchCells(client, event(6), whole);
    expect(read("ds")?.asOf).toBe("2026-11-09T02:41:02.000Z");
  });

  test("replace the month in the area's own series and in the total's", () => {
    const series = (area: AreaCode): SeriesReply => ({
      sequence: 5,
      asOf: "2026-11-09T01:00:00.000Z",
      area,
      name: "",
      indicator: "ds",
      surveys: [],
      targetsFrom: null,
      targetsInside: [],
      baseline: null,
      targets: [],
      points: [
        { month: september, simulated: true, fromChildren: 0, ...cell(44) },
        { month: october, simulated: true, fromChildren: 0, ...silent },
      ],
    });
    const key = (area: AreaCode) =>
      seriesQuery({ area, indicator: "ds", from: september, to: october })
        .queryKey;
    client.setQueryData(key(jambi), series(jambi));
    client.setQueryData(key(kerinci), series(kerinci));
    client.setQueryData(key(merangin), series(merangin));
    patchCells(client, event(6), whole);
    expect(
      client.getQueryData(key(jambi))?.points.map(({ value }) => value),
    ).toEqual([44, 60]);
    expect(client.getQueryData(key(kerinci))?.points[1]).toMatchObject({
      value: 80,
      fromChildren: 7,
    });
    expect(client.getQueryData(key(merangin))).toEqual(series(merangin));
  });

  test("bring the board up to date, open rows included", () => {
    const board: BoardReply = {
      ...watched,
      sequence: 5,
      asOf: "2026-11-09T01:00:00.000Z",
      deadline: "2026-11-10T16:59:59.999Z",
      rows: [
        {
          area: kerinci,
          name: "Kerinci",
          registered: 10,
          reported: 0,
          onTime: 0,
          simulated: true,
          lastReceivedAt: null,
          refusedOpen: 3,
        },
      ],
    };
    const key = boardQuery(jambi, "regency", october).queryKey;
    client.setQueryData(key, board);
    patchCells(client, event(6), whole);
    expect(client.getQueryData(key)?.rows[0]).toMatchObject({
      reported: 9,
      onTime: 8,
      refusedOpen: 2,
      simulated: false,
    });
  });
});

describe("the ticker", () => {
  const entry: TickerReply["entries"][number] = {
    sequence: 6,
    at: "2026-11-09T02:41:00.000Z",
    kind: "submitted",
    reach: "months",
    regions: [kerinci],
    area: kerinci,
    name: "Kerinci",
    months: [october],
    posyandu: 9,
    reported: 9,
    registered: 10,
  };
  const start: TickerReply = { sequence: 5, entries: [] };

  test("that misses a line before keeps its sequence, and stands in order when that comes", () => {
    const { queryKey } = tickerQuery(jambi);
    client.setQueryData(queryKey, start);
    patchTicker(client, { ...entry, sequence: 7 }, () => true);
    expect(client.getQueryData(queryKey)?.sequence).toBe(5);
    patchTicker(client, entry, () => false);
    const lines = client.getQueryData(queryKey)?.entries;
    expect(lines?.map(({ sequence }) => sequence)).toEqual([7, 6]);
  });

  test("shows a line of the province inside it as well", () => {
    const { queryKey } = tickerQuery(kerinci);
    client.setQueryData(queryKey, start);
    patchTicker(client, { ...entry, area: jambi }, () => false);
    expect(client.getQueryData(queryKey)?.entries).toHaveLength(1);
  });

  test("shows a line at its area and around it, once", () => {
    for (const area of [jambi, kerinci, merangin])
      client.setQueryData(tickerQuery(area).queryKey, start);
    patchTicker(client, entry, () => false);
    patchTicker(client, entry, () => false);
    const lines = (area: AreaCode) =>
      client.getQueryData(tickerQuery(area).queryKey)?.entries.length;
    expect([lines(jambi), lines(kerinci), lines(merangin)]).toEqual([1, 1, 0]);
  });
});
