import type { RowShape } from "@/lib/core/domain/table/row-kind";
import type { ColumnPlace, Columns } from "./columns";

/** By what the rows of a monthly form are told from totals, signatures and headings. */
export function shapeOf(
  { identity, elements }: Columns,
  headings: RowShape["headings"],
): RowShape {
  return {
    headings,
    ids: indexesOf(identity.posyandu_id, identity.registration_number),
    dates: [],
    name: indexesOf(identity.posyandu),
    place: indexesOf(identity.village),
    figures: elements.flatMap(({ stated, parts }) =>
      [stated, ...parts].flatMap((place) =>
        place === null ? [] : [place.index],
      ),
    ),
    others: [],
  };
}

function indexesOf(
  ...places: readonly (readonly ColumnPlace[] | undefined)[]
): number[] {
  return places.flatMap((some) => some?.map(({ index }) => index) ?? []);
}
