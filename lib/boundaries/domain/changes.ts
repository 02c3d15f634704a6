import { changeKinds } from "@/lib/core/domain/change-kinds";

/** Shapes, and areas that a file of boundaries added. */
export const boundariesChanges = changeKinds({
  boundaries: "everything",
});
