import * as z from "zod";
import { TextSchema } from "@/lib/core/refusals/contract";

/** A file with which the meeting was taken along. */
export const Pack = z.object({
  id: z.uuid(),
  /** The few letters by which people know a laptop from another. */
  mark: z.string(),
  takenAt: z.iso.datetime(),
  /** The office that took it. */
  office: TextSchema,
  /** When something came home from it last; null while nothing has. */
  returnedAt: z.nullable(z.iso.datetime()),
  returns: z.int(),
});
export type Pack = z.infer<typeof Pack>;

/** Packs of a meeting, those taken last first, 50 at most. */
export const PacksReply = z.object({ packs: z.array(Pack) });
export type PacksReply = z.infer<typeof PacksReply>;

/** What of a meeting came home. */
export const returnedThings = [
  "decision",
  "change",
  "progress",
  "state",
  "agenda",
  "facts",
  "questions",
] as const;

/** Taken, or would be; there already; or against what was written at the province meanwhile, which stays. */
export const outcomes = ["new", "known", "conflict"] as const;

export const ReturnedItem = z.object({
  thing: z.enum(returnedThings),
  outcome: z.enum(outcomes),
  /** What it says: the words of a decision, of a report, of a title. */
  words: z.string(),
  /** The number on the laptop and the one for good; null where it has none, or none yet. */
  numberThere: z.nullable(z.string()),
  number: z.nullable(z.string()),
  /** Why it contradicts; null for the others. */
  reason: z.nullable(TextSchema),
});
export type ReturnedItem = z.infer<typeof ReturnedItem>;

export const ReturnReply = z.object({
  /** False if it was only looked at. */
  stored: z.boolean(),
  /** Whether this very file was taken before: then nothing was stored anew. */
  isKnown: z.boolean(),
  mark: z.string(),
  madeAt: z.iso.datetime(),
  /** True if the laptop's clock was ahead: what it dates later than now is dated now. */
  isAhead: z.boolean(),
  items: z.array(ReturnedItem),
});
export type ReturnReply = z.infer<typeof ReturnReply>;
