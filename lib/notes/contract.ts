import * as z from "zod";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { AreaCode } from "@/lib/core/domain/ids";
import { plainText } from "@/lib/core/domain/invisible-marks";
import { Month } from "@/lib/core/domain/month";
import { TextSchema } from "@/lib/core/refusals/contract";
import { longestNote } from "@/lib/notes/domain/longest-note";

/** What a person writes: lines of words, without characters that nobody sees. The character 0, which no database can store, is nobody's writing at all. */
const writing = (longest: number) =>
  z.string().check(
    z.refine((text) => !text.includes("\0"), "holds the character 0"),
    z.overwrite(plainText),
    z.trim(),
    z.minLength(1),
    z.maxLength(longest),
  );

const NoteText = writing(longestNote);

/** What an office has said of the figure of an area, an indicator and a month. No field names a person. */
export const Note = z.object({
  id: z.uuid(),
  area: AreaCode,
  areaName: z.string(),
  indicator: IndicatorIdSchema,
  month: Month,
  text: z.string(),
  /** The office of the writer at that time, such as "Operator Kerinci". */
  office: TextSchema,
  /** 1 for the first text; counted up by every edit. */
  version: z.int(),
  createdAt: z.iso.datetime(),
  editedAt: z.nullable(z.iso.datetime()),
  withdrawnAt: z.nullable(z.iso.datetime()),
  withdrawnReason: z.nullable(z.string()),
  simulated: z.boolean(),
  /** Whether the reader may give it another text, and withdraw it. */
  mayEdit: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type Note = z.infer<typeof Note>;

export const NotesReply = z.object({
  area: AreaCode,
  notes: z.array(Note),
});
export type NotesReply = z.infer<typeof NotesReply>;

/** A note with every text it has had, the first one first. */
export const NoteReply = z.object({
  note: Note,
  versions: z.array(
    z.object({
      version: z.int(),
      text: z.string(),
      at: z.iso.datetime(),
    }),
  ),
});
export type NoteReply = z.infer<typeof NoteReply>;

export const NewNote = z.object({
  area: AreaCode,
  indicator: IndicatorIdSchema,
  month: Month,
  text: NoteText,
});
export type NewNote = z.infer<typeof NewNote>;

/** `version` is the one that was read: a note that somebody else has changed meanwhile is not overwritten. */
export const NoteEdit = z.object({
  text: NoteText,
  version: z.int().check(z.positive()),
});
export type NoteEdit = z.infer<typeof NoteEdit>;

export const NoteWithdrawal = z.object({
  reason: writing(500),
});
export type NoteWithdrawal = z.infer<typeof NoteWithdrawal>;
