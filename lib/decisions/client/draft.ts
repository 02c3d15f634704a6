import type { SpmField } from "@/lib/core/catalogue/element-entry";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { Text } from "@/lib/core/domain/text-pair";
import { longest } from "@/lib/decisions/domain/limits";
import { personalNumberIn } from "@/lib/decisions/domain/personal-numbers";
import type { Priority } from "@/lib/decisions/domain/states";
import { formWords, personalWords, tooLong } from "./form-words";

/** What stands in the fields of a form; the target as it was typed. */
export type Draft = {
  text: string;
  office: string;
  due: string;
  target: string;
  priority: Priority;
  field: SpmField | null;
};

export type Troubles = Partial<
  Record<"text" | "office" | "due" | "target", Text>
>;

/** Why a draft cannot be sent, by field; empty where it can. The server looks again. */
export function troublesOf(
  draft: Draft,
  indicator: IndicatorId | null,
): Troubles {
  const text = writtenTrouble(draft.text, longest.text, formWords.emptyText);
  const office = writtenTrouble(
    draft.office,
    longest.office,
    formWords.emptyOffice,
  );
  const target = readTarget(draft.target);
  const isTooHigh =
    typeof target === "number" &&
    indicator !== null &&
    indicatorOf(indicator).unit === "percent" &&
    target > 100;
  return {
    ...(text && { text }),
    ...(office && { office }),
    ...(!/^\d{4}-\d{2}-\d{2}$/.test(draft.due) && { due: formWords.emptyDue }),
    ...((target === "wrong" || isTooHigh) && {
      target: formWords.wrongTarget,
    }),
  };
}

function writtenTrouble(
  value: string,
  most: number,
  empty: Text,
): Text | undefined {
  const written = value.trim();
  if (written === "") return empty;
  if (written.length > most) return tooLong(most);
  const personal = personalNumberIn(written);
  return personal === null ? undefined : personalWords[personal];
}

/** A target as people type it, 85 or 85,5; null where there is none. */
function readTarget(typed: string): number | null | "wrong" {
  const text = typed.trim().replace(/\s*%$/, "").replace(",", ".");
  if (text === "") return null;
  const value = /^\d{1,6}(\.\d{1,4})?$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : "wrong";
}

/** The fields as they are sent; only of a draft without troubles. */
export function saidIn(draft: Draft, indicator: IndicatorId | null) {
  const target = readTarget(draft.target);
  return {
    text: draft.text.trim(),
    office: draft.office.trim(),
    due: draft.due,
    target: indicator === null || target === "wrong" ? null : target,
    priority: draft.priority,
    field: draft.field,
  };
}
