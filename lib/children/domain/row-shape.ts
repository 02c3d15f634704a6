import type { PassedOver, RowShape } from "@/lib/core/domain/table/row-kind";
import type { ChildColumn } from "./child-columns";
import type { ChildIssueCode } from "./child-issue-codes";

/**
 * By what the rows of children are told from totals, signatures and headings. A child has a date of birth or of measuring, which none of those has: with
 * one of them a row is a child's, whatever its name is.
 */
export function shapeOfChildren(
  columns: ReadonlyMap<ChildColumn, number>,
  headings: RowShape["headings"],
): RowShape {
  const at = (...keys: ChildColumn[]) =>
    keys.flatMap((key) => columns.get(key) ?? []);
  return {
    headings,
    ids: [],
    dates: at("birthDate", "measuredOn"),
    name: at("name"),
    place: at("posyandu", "village"),
    figures: at("nik", "weight", "height", "statedHeightZ"),
    others: at(
      "sex",
      "parent",
      "regency",
      "subdistrict",
      "puskesmas",
      "posture",
      "statedHeightClass",
      "gain",
    ),
  };
}

/** As what a row that is passed over is told. */
export const passedOverCodes: Readonly<Record<PassedOver, ChildIssueCode>> = {
  "repeated-heading": "repeated-heading",
  total: "total-row",
  "no-data": "no-child-row",
};
