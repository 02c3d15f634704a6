import * as z from "zod";
import { AreaCode, Level } from "@/lib/core/domain/ids";
import { plainName, plainText } from "@/lib/core/domain/invisible-marks";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { Month } from "@/lib/core/domain/month";
import { TextSchema } from "@/lib/core/refusals/contract";
import { Figure } from "@/lib/figures/contract";
import { TickerEntry } from "@/lib/live/contract";
import { longestReason, longestTitle } from "@/lib/snapshots/domain/limits";

export const SnapshotId = z.uuid();

/** Posyandu that were expected to report the month, that had, and that had in time. */
const Coverage = z.object({
  registered: z.int(),
  reported: z.int(),
  onTime: z.int(),
});

/** Figures of an area and a month as they were at one moment. */
export const Snapshot = z.object({
  id: SnapshotId,
  /** Such as POTRET/15/2026-10/003: counted by area and month, without gaps. */
  number: z.string(),
  area: AreaCode,
  /** As it is called today. */
  areaName: z.string(),
  month: Month,
  /** What the office that took it calls it: written to be shown, like the source of a target. */
  title: z.string(),
  takenAt: z.iso.datetime(),
  /** The last change of the ledger that is in it: what it answers is complete up to there, and holds nothing of what came later. */
  sequence: z.int(),
  /** As the reader may know it: the public's is what it had been told by then; null where it had been told nothing. */
  coverage: z.nullable(Coverage),
  /** Who took it, such as "Perencana Jambi". */
  office: TextSchema,
  catalogueVersion: z.string(),
  /** The earliest month that it answers for areas above the villages. */
  from: Month,
  /** What it takes in the database, in bytes; parts that it shares with earlier ones are counted in each. */
  bytes: z.int(),
  simulated: z.boolean(),
  withdrawn: z.nullable(
    z.object({
      at: z.iso.datetime(),
      office: TextSchema,
      /** Null for the public: nobody has checked it for names of people. */
      reason: z.nullable(z.string()),
    }),
  ),
  /** Whether the reader may take it back. */
  mayWithdraw: z.boolean(),
});
export type Snapshot = z.infer<typeof Snapshot>;

export const SnapshotsReply = z.object({
  area: AreaCode,
  /** Those taken last first, 200 at most. */
  snapshots: z.array(Snapshot),
  /** Whether the reader may take one of this area. */
  mayTake: z.boolean(),
});
export type SnapshotsReply = z.infer<typeof SnapshotsReply>;

/** One line of words, without characters that nobody sees. */
const title = z.string().check(
  z.refine((text) => !text.includes("\0"), "holds the character 0"),
  z.overwrite(plainName),
  z.minLength(1),
  z.maxLength(longestTitle),
);

export const NewSnapshot = z.object({ area: AreaCode, month: Month, title });
export type NewSnapshot = z.infer<typeof NewSnapshot>;

export const SnapshotWithdrawal = z.object({
  reason: z.string().check(
    z.refine((text) => !text.includes("\0"), "holds the character 0"),
    z.overwrite(plainText),
    z.trim(),
    z.minLength(1),
    z.maxLength(longestReason),
  ),
});
export type SnapshotWithdrawal = z.infer<typeof SnapshotWithdrawal>;

/** What happened to the month between two snapshots, as the ticker tells it. */
export const ChangeBetween = z.object({
  ...TickerEntry.shape,
  /** Id of the submission that was sent or withdrawn, where it was one. */
  submission: z.nullable(z.uuid()),
});
export type ChangeBetween = z.infer<typeof ChangeBetween>;

/** A figure that is not what it was. */
export const ChangedFigure = z.object({
  area: AreaCode,
  name: z.string(),
  indicator: IndicatorIdSchema,
  before: Figure,
  after: Figure,
  /** As the two are shown, in the unit of the indicator; null where one of them has no value. */
  difference: z.nullable(z.number()),
  /** Sequences of the changes between the two that touched the area. */
  changes: z.array(z.int()),
});
export type ChangedFigure = z.infer<typeof ChangedFigure>;

/** Two snapshots of one area, the earlier one first: what of a month both hold is not the same, and what happened in between. */
export const CompareReply = z.object({
  before: Snapshot,
  after: Snapshot,
  /** Both hold it: the month of the one that is of an earlier month. */
  month: Month,
  level: Level,
  /** The area itself first, then those inside it, by code; of each the indicators of the catalogue, in its order. */
  figures: z.array(ChangedFigure),
  /** Counts of figures that were compared. */
  compared: z.int(),
  /** Oldest first; only the first 500. */
  changes: z.array(ChangeBetween),
  isCut: z.boolean(),
});
export type CompareReply = z.infer<typeof CompareReply>;
