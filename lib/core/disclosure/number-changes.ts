import type { Table } from "./table";
import type { Numbered } from "./number-table";
import type { Numbers } from "./numbers";
import { unknownCount } from "./public-count";

/** A table and where its counts stand among the numbers. */
export type Moment = { table: Table; numbered: Numbered };

/** What is known of a count from one time to the next: it has not changed, or it has changed by what those under it have. */
export function numberChanges(now: Moment, then: Moment, all: Numbers): void {
  const hasChanged = changedAreas(now, then);
  const isGrowing = now.numbered.sides.every((side, index) =>
    side.counts.every(
      (count, position) =>
        count >= (then.numbered.sides[index]?.counts[position] ?? 0),
    ),
  );
  const span = {
    from: isGrowing ? 0 : -unknownCount.to,
    to: unknownCount.to,
  };
  now.numbered.sides.forEach((side, index) => {
    const old = then.numbered.sides[index];
    if (!side.isOfPeople || old === undefined) return;
    const changes = side.counts.map((count, position) => {
      const is = now.numbered.numbers[index]?.[position];
      const was = then.numbered.numbers[index]?.[position];
      if (is === undefined || was === undefined) return null;
      if (hasChanged[position] !== true) {
        all.mind.isSum(is, [was]);
        return null;
      }
      const change = all.add(
        { count: count - (old.counts[position] ?? 0), place: null },
        span,
      );
      all.mind.isSum(is, [was, change]);
      return change;
    });
    addUpChanges(now.table, changes, all);
  });
}

/** Where something was told that is not as it was: every reader sees that, since reports are counted in the open. */
function changedAreas(now: Moment, then: Moment): boolean[] {
  return now.table.reported.map(
    (reported, position) =>
      reported !== then.table.reported[position] ||
      now.table.figures.some(
        ({ given }, index) =>
          given[position] !== then.table.figures[index]?.given[position],
      ) ||
      now.numbered.sides.some(
        ({ counts }, index) =>
          counts[position] !== then.numbered.sides[index]?.counts[position],
      ),
  );
}

function addUpChanges(
  { trees }: Table,
  changes: readonly (number | null)[],
  all: Numbers,
): void {
  for (const { under } of trees)
    under.forEach((children, position) => {
      const whole = changes[position] ?? null;
      const parts = children.flatMap((child) => changes[child] ?? []);
      if (whole !== null && parts.length > 0) all.mind.isSum(whole, parts);
    });
}
