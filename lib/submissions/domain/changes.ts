import { changeKinds } from "@/lib/core/domain/change-kinds";

/** A submission of any form: sent with something new, sent over what was there, taken back; and a refused row taken off the list. */
export const submissionChanges = changeKinds({
  submitted: "months",
  corrected: "months",
  withdrawn: "months",
  refusedSettled: "silent",
});
