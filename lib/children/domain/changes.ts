import { changeKinds } from "@/lib/core/domain/change-kinds";

/** A file of measured children, new or corrected; and a decision what a place name in such files means. */
export const childrenChanges = changeKinds({
  children: "months",
  places: "months",
});
