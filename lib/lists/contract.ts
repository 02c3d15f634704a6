import * as z from "zod";
import { answerStates } from "@/lib/core/catalogue/answer";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { shownStates } from "@/lib/core/catalogue/states";
import { AreaCode, PosyanduId } from "@/lib/core/domain/ids";
import { plainText } from "@/lib/core/domain/invisible-marks";
import { Month } from "@/lib/core/domain/month";
import { TextSchema } from "@/lib/core/refusals/contract";
import { mostListed } from "@/lib/lists/domain/limits";

/** `in`: met the conditions now and not in the month compared with; `out`: the other way round. */
export const memberships = ["in", "out"] as const;

const Words = z.string().check(z.maxLength(2_000));

/** The parts of a list's address; see lib/core/client/list-address.ts for their grammar. */
export const ListParts = z.object({
  area: AreaCode,
  month: Month,
  where: z.optional(Words),
  columns: z.optional(Words),
  sort: z.optional(Words),
  /** A month with whose posyandu, by the same conditions, those of `month` are compared. */
  against: z.optional(Month),
  /** Only those who came in or went out since `against`. */
  only: z.optional(z.enum(memberships)),
  /** Only so many, the first in the order of `sort`; the list and its files are cut alike. */
  top: z.optional(
    z.coerce.number().check(z.multipleOf(1), z.gte(1), z.lte(mostListed)),
  ),
});
export type ListParts = z.infer<typeof ListParts>;

export const ListQuery = z.object({
  ...ListParts.shape,
  limit: z.optional(
    z.coerce.number().check(z.multipleOf(1), z.gte(1), z.lte(mostListed)),
  ),
  /** How many rows stand before the first one wanted: `next` of the answer before. */
  cursor: z.optional(z.coerce.number().check(z.multipleOf(1), z.gte(0))),
});
export type ListQuery = z.infer<typeof ListQuery>;

const Found = z.object({
  state: z.enum(answerStates),
  /** The state as people are told it: `not-open` is "tidak buka", `left-empty` a report without this count. */
  shown: z.enum(shownStates),
  /** Percent, ratio or count, unrounded; of a change the difference of the shown figures; of a contribution points. Only where the state is `value` or `too-small`. */
  value: z.optional(z.number()),
  numerator: z.optional(z.int()),
  denominator: z.optional(z.int()),
  coverage: z.object({ reported: z.int(), registered: z.int() }),
  notOpen: z.optional(z.literal(true)),
});

/** What one posyandu says of one measure. */
export const ListCell = z.object({
  ...Found.shape,
  /** For a change or a contribution: what is said in the month, and in the one compared with. */
  now: z.optional(Found),
  before: z.optional(Found),
  /** Of a contribution: what comes from another finding, from a month in which it did not open, and from another weight; in points, they add up to `value`. */
  found: z.optional(z.number()),
  closed: z.optional(z.number()),
  who: z.optional(z.number()),
});
export type ListCell = z.infer<typeof ListCell>;

export const ListRow = z.object({
  id: PosyanduId,
  name: z.string(),
  village: AreaCode,
  villageName: z.string(),
  subdistrictName: z.string(),
  regencyName: z.string(),
  /** False where the area's registry no longer has it in this month; only among those who went out. */
  registered: z.boolean(),
  reported: z.boolean(),
  notOpen: z.boolean(),
  simulated: z.boolean(),
  lastReceivedAt: z.nullable(z.iso.datetime()),
  /** In the order of `columns` of the reply. */
  cells: z.array(ListCell),
  /** Why it stands in the list, in words. */
  reason: TextSchema,
});
export type ListRow = z.infer<typeof ListRow>;

/** The whole behind a measure of contributions: what the listed ones add up to, together with those that have left the area. */
const ListPart = z.object({
  measure: z.string(),
  indicator: IndicatorIdSchema,
  before: z.nullable(z.number()),
  now: z.nullable(z.number()),
  change: z.nullable(z.number()),
  /** What posyandu contribute that were in the area then and are not now; none of them stands in the list. */
  left: z.number(),
});

export const ListReply = z.object({
  sequence: z.int(),
  asOf: z.iso.datetime(),
  area: AreaCode,
  areaName: z.string(),
  month: Month,
  /** The address as it was understood, each part in its shortest form. */
  where: z.string(),
  columns: z.array(z.string()),
  sort: z.string(),
  /** How many posyandu the list has, of how many that meet the conditions, of how many in the registry of the area. */
  total: z.int(),
  meeting: z.int(),
  registered: z.int(),
  simulated: z.boolean(),
  /** Who met the conditions then and now. */
  compared: z.nullable(
    z.object({
      against: Month,
      before: z.int(),
      in: z.int(),
      out: z.int(),
      stayed: z.int(),
    }),
  ),
  parts: z.array(ListPart),
  rows: z.array(ListRow),
  /** What to ask as `cursor` for the rows that follow; null if these are the last. */
  next: z.nullable(z.int()),
});
export type ListReply = z.infer<typeof ListReply>;

/** What a person calls a list. */
const ListName = z.string().check(
  z.refine((text) => !text.includes("\0"), "holds the character 0"),
  z.overwrite(plainText),
  z.trim(),
  z.minLength(1),
  z.maxLength(80),
);

/** Every part of a list's address: what is opened again is what was saved. */
const SavedParts = z.object({
  area: AreaCode,
  month: Month,
  where: Words,
  columns: Words,
  sort: Words,
  against: ListParts.shape.against,
  only: ListParts.shape.only,
  top: z.optional(z.int().check(z.gte(1), z.lte(mostListed))),
} satisfies Record<keyof ListParts, unknown>);

export const NewSavedList = z.object({ name: ListName, ...SavedParts.shape });
export type NewSavedList = z.infer<typeof NewSavedList>;

/** A list under a name. It is its owner's alone; whoever has its address sees the same posyandu. */
export const SavedList = z.object({
  id: z.uuid(),
  name: z.string(),
  ...SavedParts.shape,
  areaName: z.string(),
  createdAt: z.iso.datetime(),
});
export type SavedList = z.infer<typeof SavedList>;

export const SavedListsReply = z.object({ lists: z.array(SavedList) });
export type SavedListsReply = z.infer<typeof SavedListsReply>;

export const DeletedListReply = z.object({ id: z.uuid() });
