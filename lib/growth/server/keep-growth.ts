import { keepFound, readWithChildren } from "@/db/growth/published";
import { parentOf } from "@/lib/core/domain/ids";
import { addMonths } from "@/lib/core/domain/month";
import { fill } from "@/lib/core/product/slot";
import {
  publications,
  type Publication,
} from "@/lib/figures/server/publication";
import { readFound } from "./read-found";

/** The form in which findings are kept. Those kept in another form are made anew when their month is published next. */
export const keptForm = "1";

/** Keeps what was found in each regency and the province when the public is told the counts of a month. */
const publish: Publication = async (tx, _product, { due, sequence }) => {
  const told = new Set(due.map(({ month }) => month));
  // The next month tells what has changed since this one.
  for (const month of [...told]) told.add(addMonths(month, 1));
  const touched = new Set(due.map(({ area }) => parentOf(area)));
  for (const one of await readWithChildren(tx, [...told])) {
    const isTouched = touched.has(one.area) || parentOf(one.area) === null;
    if (!isTouched) continue;
    const { found } = await readFound(tx, one);
    await keepFound(tx, one, { found, sequence, form: keptForm });
  }
};

export const growthPublication = fill(publications, publish);
