import type { Query, QueryClient, QueryKey } from "@tanstack/react-query";
import type {
  BoardReply,
  BoardRow,
  SeriesReply,
  ValueRow,
  ValuesReply,
} from "@/lib/figures/contract";
import type { CellsEvent } from "@/lib/live/contract";
import type { CellRow } from "@/lib/figures/contract";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";

/**
 * Writes changed cells into every cached read they belong to: values of all indicators, the board, the areas' series. A read whose sequence is the
 * event's or higher is not changed, so an event that comes late or twice has no effect. `isWhole` says whether a read has everything up to the event's
 * sequence with it; one that misses more keeps its own sequence, so that nobody takes it for newer than it is.
 */
export function patchCells(
  client: QueryClient,
  event: CellsEvent,
  isWhole: (query: Query, event: CellsEvent) => boolean,
): void {
  const { area, level, month } = event;
  const patch = <Reply extends { sequence: number }>(
    queryKey: QueryKey,
    apply: (reply: Reply) => Reply,
  ) => {
    for (const query of client.getQueryCache().findAll({ queryKey })) {
      const reply = query.state.data as Reply | undefined;
      if (reply === undefined || reply.sequence >= event.sequence) continue;
      const sequence = isWhole(query, event) ? event.sequence : reply.sequence;
      client.setQueryData(query.queryKey, { ...apply(reply), sequence });
    }
  };
  patch<ValuesReply>(["values", area, level, month], (reply) =>
    patchValues(reply, event),
  );
  patch<BoardReply>(["board", area, level, month], (reply) =>
    patchBoard(reply, event),
  );
  for (const row of [event.total, ...event.rows])
    patch<SeriesReply>(["series", row.area], (reply) =>
      patchSeries(reply, event, row),
    );
}

function patchValues(reply: ValuesReply, event: CellsEvent): ValuesReply {
  // A posyandu does not move, so its cell does not say where it stands.
  const places = new Map<string, Pick<ValueRow, "village">>(
    reply.rows.map(({ area, village }) => [area, village ? { village } : {}]),
  );
  const changed = event.rows.flatMap((row) => {
    const value = valueRow(row, reply.indicator);
    return value === null ? [] : { ...value, ...places.get(row.area) };
  });
  return {
    ...reply,
    asOf: event.at,
    total: valueRow(event.total, reply.indicator) ?? reply.total,
    rows: replaceRows(reply.rows, changed),
  };
}

function valueRow(row: CellRow, indicator: IndicatorId): ValueRow | null {
  const cell = row.values[indicator];
  if (cell === undefined) return null;
  const { area, name, simulated, fromChildren } = row;
  return { area, name, simulated, fromChildren, ...cell };
}

function patchBoard(reply: BoardReply, event: CellsEvent): BoardReply {
  const known = new Map<string, BoardRow>(
    reply.rows.map((row) => [row.area, row]),
  );
  const changed = event.rows.flatMap((row): BoardRow[] => {
    const before = known.get(row.area);
    if (before === undefined) return [];
    const { coverage, simulated, onTime, lastReceivedAt, refusedOpen } = row;
    const line = { simulated, onTime, lastReceivedAt, refusedOpen };
    return [{ ...before, ...coverage, ...line }];
  });
  return {
    ...reply,
    asOf: event.at,
    rows: replaceRows(reply.rows, changed),
  };
}

function patchSeries(
  reply: SeriesReply,
  event: CellsEvent,
  row: CellRow,
): SeriesReply {
  const cell = row.values[reply.indicator];
  const { simulated, fromChildren } = row;
  if (cell === undefined) return reply;
  return {
    ...reply,
    asOf: event.at,
    points: reply.points.map((point) =>
      point.month === event.month
        ? { month: point.month, simulated, fromChildren, ...cell }
        : point,
    ),
  };
}

/** Changed rows take the place of the old ones; an area that was not there before comes last. */
function replaceRows<Row extends { area: string }>(
  rows: readonly Row[],
  changed: readonly Row[],
): Row[] {
  const news = new Map(changed.map((row) => [row.area, row]));
  const old = new Set(rows.map((row) => row.area));
  return [
    ...rows.map((row) => news.get(row.area) ?? row),
    ...changed.filter((row) => !old.has(row.area)),
  ];
}
