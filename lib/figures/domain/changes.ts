import { changeKinds } from "@/lib/core/domain/change-kinds";

/** The public was told newer counts of some months. */
export const figuresChanges = changeKinds({
  published: "public",
});
