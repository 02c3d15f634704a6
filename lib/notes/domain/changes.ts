import { changeKinds } from "@/lib/core/domain/change-kinds";

/** A note was written, given another text, or withdrawn. No figure changes with it. */
export const notesChanges = changeKinds({
  noted: "own",
  noteEdited: "own",
  noteWithdrawn: "own",
});
