import { openReader } from "./reader";
import { stepAt, type Table, type ToldTable } from "./table";

export {
  shownIn,
  type Blur,
  type Side,
  type Table,
  type ToldTable,
} from "./table";

/**
 * Judges a table, and what it tells beside what was told before it (`history`, the oldest first): all areas with all figures at once. Every count of
 * people is rounded to tens. It then works out what a reader can deduce who knows all these times, which area is the sum of which, and what the figures
 * have in common. Where a count of 1 to 4 would be known to less than five (a numerator, a denominator, the rest of them, what one figure counts more
 * than another, or what has changed), the largest of the counts from which that follows is rounded in a coarser step, again and again until nothing is
 * known too well.
 */
export function judgeTable(
  table: Table,
  history: readonly ToldTable[] = [],
): ToldTable {
  const blur = new Map<string, Map<number, number>>();
  const reader = openReader(table, history);
  for (;;) {
    reader.tell(blur);
    const places = new Map(
      reader
        .knowsTooWell(blur)
        .map((place) => [
          `${place.side.name} ${String(place.position)}`,
          place,
        ]),
    );
    if (places.size === 0) return { table, blur, deduced: reader.deduced() };
    for (const place of places.values()) {
      const steps = blur.get(place.side.name) ?? new Map<number, number>();
      blur.set(
        place.side.name,
        steps.set(place.position, stepAt(blur, place) + 1),
      );
    }
  }
}
