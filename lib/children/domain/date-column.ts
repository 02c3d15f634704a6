import { addMonths, type Month } from "@/lib/core/domain/month";
import {
  dateMeant,
  dateOrders,
  type DateOrder,
  type WrittenDate,
} from "./date-text";

/** How many rows are named for each order that a column shows. */
const mostRowsKept = 20;

type Seen = { count: number; rows: number[] };
type Months = Map<string, number>;

/**
 * What the dates of one column say about its order, row by row. A program writes all dates of a column in one order, so one date decides for all of
 * them: a number above 12 is never a month.
 */
export class DateColumn {
  readonly #today: string | null;
  /** Rows that only fit one order. */
  readonly #fitting: Record<DateOrder, Seen> = {
    dmy: { count: 0, rows: [] },
    mdy: { count: 0, rows: [] },
  };
  /** The months of all dates under each order, as long as no row has decided. */
  readonly #months: Record<DateOrder, Months> = {
    dmy: new Map(),
    mdy: new Map(),
  };
  readonly #inFuture: Record<DateOrder, number> = { dmy: 0, mdy: 0 };
  #open = 0;

  /** Without a day, months are not counted: those of birth dates say nothing about the order. */
  constructor(today: string | null) {
    this.#today = today;
  }

  /** Looks at one date. Returns nothing: what follows from all of them is asked afterwards. */
  see(row: number, written: WrittenDate): void {
    if (written.kind === "either") {
      const order = orderOf(written);
      if (order === "open") this.#open += 1;
      else if (order !== null) note(this.#fitting[order], row);
    }
    if (this.#today !== null && this.order === null)
      for (const order of dateOrders) this.#count(written, order, this.#today);
  }

  #count(written: WrittenDate, order: DateOrder, today: string): void {
    const latestYear = Number(today.slice(0, 4));
    const date = dateMeant(written, { order, latestYear });
    if (date === null || date === "unreadable") return;
    if (date > today) this.#inFuture[order] += 1;
    const month = date.slice(0, 7);
    const months = this.#months[order];
    months.set(month, (months.get(month) ?? 0) + 1);
  }

  /** The order that the days of the column show; null if none does, or both do. */
  get order(): DateOrder | null {
    const { dmy, mdy } = this.#fitting;
    if (dmy.count > 0 === mdy.count > 0) return null;
    return dmy.count > 0 ? "dmy" : "mdy";
  }

  /** True if some rows fit one order only and others fit only the other. */
  get contradictsItself(): boolean {
    return this.#fitting.dmy.count > 0 && this.#fitting.mdy.count > 0;
  }

  /** True if there is a date that is another day in the other order. */
  get matters(): boolean {
    return this.#open > 0 || this.order !== null || this.contradictsItself;
  }

  /** True if every row seen so far reads the same whatever comes below, or if nothing of the file will be used. */
  get isSettled(): boolean {
    return this.#open === 0 || this.order !== null || this.contradictsItself;
  }

  rowsOf(order: DateOrder): Seen {
    return this.#fitting[order];
  }

  /** The months into which the dates would fall, oldest first. Only told while no row has decided. */
  monthsIn(order: DateOrder): { month: Month; rows: number }[] {
    return [...this.#months[order]]
      .map(([month, rows]) => ({ month: month as Month, rows }))
      .sort((a, b) => (a.month < b.month ? -1 : 1));
  }

  /**
   * The order under which all dates lie in one month or in two that follow each other, none in the future, while under the other one they scatter;
   * null if that is so for neither.
   */
  get orderByMonths(): DateOrder | null {
    const [dmy, mdy] = dateOrders.map((order) => this.#isCompact(order));
    if (dmy === mdy) return null;
    return dmy === true ? "dmy" : "mdy";
  }

  #isCompact(order: DateOrder): boolean {
    const months = this.monthsIn(order).map(({ month }) => month);
    const [first] = months;
    const last = months.at(-1);
    if (first === undefined || last === undefined) return false;
    return this.#inFuture[order] === 0 && last <= addMonths(first, 1);
  }
}

function note(seen: Seen, row: number): void {
  seen.count += 1;
  if (seen.rows.length < mostRowsKept) seen.rows.push(row);
}

/** The one order that a date fits; "open" if it fits both as different days, null if it fits none, or is the same day in both. */
function orderOf({
  first,
  second,
}: {
  first: number;
  second: number;
}): DateOrder | "open" | null {
  const isDay = (number: number) => number > 12 && number <= 31;
  const isBoth = (number: number) => number >= 1 && number <= 12;
  if (isDay(first) && isBoth(second)) return "dmy";
  if (isBoth(first) && isDay(second)) return "mdy";
  return isBoth(first) && isBoth(second) && first !== second ? "open" : null;
}
