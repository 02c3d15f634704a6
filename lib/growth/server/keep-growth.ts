import { keepFound, readRegenciesToKeep } from "@/db/growth/published";
import { parentOf } from "@/lib/core/domain/ids";
import { addMonths } from "@/lib/core/domain/month";
import type { Publication } from "@/lib/figures/server/publication";
import { growthForm } from "./growth-record";
import { foundRowsIn } from "./growth-source";
import { readFound } from "./read-found";

/** Keeps what was found in each regency when the public is told the counts of a month. What is told of a province is the sum of them. */
export const keepGrowth: Publication["keep"] = async (
  tx,
  { due, sequence },
) => {
  const told = new Set(due.map(({ month }) => month));
  // The next month tells what has changed since this one.
  for (const month of [...told]) told.add(addMonths(month, 1));
  const touched = new Set(due.map(({ area }) => parentOf(area)));
  for (const one of await readRegenciesToKeep(tx, [...told], growthForm)) {
    if (one.isKept && !touched.has(one.area)) continue;
    const { found } = await readFound(foundRowsIn(tx), one);
    await keepFound(tx, one, { found, sequence, form: growthForm });
  }
};
