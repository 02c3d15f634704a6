import * as z from "zod";
import { reaches } from "@/lib/core/domain/change-kinds";
import { AreaCode, Level } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { CellRow } from "@/lib/figures/contract";
import type {
  UploadClientEvents,
  UploadServerEvents,
} from "@/lib/core/files/contract";
import { Reason } from "@/lib/core/refusals/contract";

/** What a client watches, and up to which sequence it knows it. The answer holds the cells it has missed. */
export const Watch = z.object({
  area: AreaCode,
  level: Level,
  month: Month,
  sequence: z.int().check(z.nonnegative()),
});
export type Watch = z.infer<typeof Watch>;

/** Changed rows of a watched area and month, at least as new as `sequence`; `total` is the area itself. */
export const CellsEvent = z.object({
  sequence: z.int(),
  /** When these counts were read. */
  at: z.iso.datetime(),
  area: AreaCode,
  level: Level,
  month: Month,
  total: CellRow,
  rows: z.array(CellRow),
});
export type CellsEvent = z.infer<typeof CellsEvent>;

/** One line of the ticker: who sent what, and how complete the area now is. */
export const TickerEntry = z.object({
  sequence: z.int(),
  at: z.iso.datetime(),
  /** Name of the kind of change; its subject has the words for it. */
  kind: z.string(),
  /** What is old after it; the kinds that are `silent` or `public` are no line of the ticker. */
  reach: z.enum(reaches),
  area: AreaCode,
  name: z.string(),
  months: z.array(Month),
  /** The regencies whose figures have changed; an area above them where no single one is known. */
  regions: z.array(AreaCode),
  posyandu: z.int(),
  reported: z.int(),
  registered: z.int(),
});
export type TickerEntry = z.infer<typeof TickerEntry>;

/** So many lines a ticker has. */
export const tickerLines = 30;

export const TickerReply = z.object({
  sequence: z.int(),
  entries: z.array(TickerEntry),
});
export type TickerReply = z.infer<typeof TickerReply>;

/** What was committed after a sequence, oldest first. `changes` is null if that is too much, or if the log has never come that far: then everything is read anew. */
export const ChangesReply = z.object({
  /** Up to here everything was told. */
  sequence: z.int(),
  changes: z.nullable(z.array(TickerEntry)),
});
export type ChangesReply = z.infer<typeof ChangesReply>;

/** Answer to `watch`: the server's sequence. `refetch` is true if the client has missed too much to be sent as cells. */
export const WatchReply = z.union([
  z.object({
    ok: z.literal(true),
    sequence: z.int(),
    refetch: z.boolean(),
  }),
  z.object({
    ok: z.literal(false),
    problem: Reason,
  }),
]);
export type WatchReply = z.infer<typeof WatchReply>;

/** Answer to `join`: what is to be known on coming into a room of a subject. */
export type JoinReply =
  { ok: true; said: unknown } | Extract<WatchReply, { ok: false }>;

export type ServerEvents = UploadServerEvents & {
  /** Something that a subject says in one of its rooms; its contract has the shape. */
  said: (event: { room: string; said: unknown }) => void;
  cells: (event: CellsEvent) => void;
  ticker: (entry: TickerEntry) => void;
  /** Is sent on connecting and every few seconds, so that a client knows how old its numbers are. */
  pulse: (beat: { sequence: number; at: string }) => void;
};

export type ClientEvents = UploadClientEvents & {
  /** Comes into a room of a subject, such as `stage|…`, until `part`. */
  join: (room: string, reply?: (answer: JoinReply) => void) => void;
  part: (room: string) => void;
  watch: (watch: Watch, reply?: (answer: WatchReply) => void) => void;
  unwatch: (watch: Pick<Watch, "area" | "level" | "month">) => void;
};
