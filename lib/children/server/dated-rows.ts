import type { Cell, TableRow } from "@/lib/core/domain/cell";
import type { ChildColumn } from "@/lib/children/domain/child-columns";
import { DateColumn } from "@/lib/children/domain/date-column";
import {
  dateColumns,
  decideDateOrders,
  type DateUse,
} from "@/lib/children/domain/date-order";
import {
  parseChildRow,
  type ChildRowContext,
} from "@/lib/children/domain/parse-child-row";
import { readWrittenDate } from "@/lib/children/domain/read-date";
import { judgeRegencies } from "@/lib/children/domain/regency-names";
import type { ChildCollector } from "./child-collector";
import type { ChildFileJob } from "./child-file-job";

/**
 * Reads the rows of a file in their order, once it is known in which order its dates are written. Rows whose dates read the same in every order go on at
 * once; from the first other one, rows are held until a day above 12 has decided, which takes a few rows in nearly every file. What is held is only
 * the cells of columns that are read.
 */
export class DatedRows {
  readonly collector: ChildCollector;
  readonly #columns: ReadonlyMap<ChildColumn, number>;
  readonly #job: ChildFileJob;
  readonly #context: ChildRowContext;
  readonly #dates: Record<(typeof dateColumns)[number], DateColumn>;
  /** Indexes of the columns that are read, and the same columns in rows that hold nothing else. */
  readonly #kept: readonly number[];
  readonly #keptColumns: ReadonlyMap<ChildColumn, number>;
  #held: TableRow[] = [];

  constructor(
    columns: ReadonlyMap<ChildColumn, number>,
    job: ChildFileJob,
    collector: ChildCollector,
  ) {
    this.#columns = columns;
    this.#job = job;
    this.collector = collector;
    this.#dates = {
      measuredOn: new DateColumn(job.today),
      birthDate: new DateColumn(null),
    };
    this.#kept = [...columns.values()];
    this.#keptColumns = new Map(
      [...columns.keys()].map((column, at) => [column, at]),
    );
    this.#context = {
      columns,
      today: job.today,
      dateOrders: { measuredOn: "dmy", birthDate: "dmy" },
      judgeRegency: judgeRegencies(job.regency, job.regencies),
    };
  }

  take(row: TableRow): void {
    for (const name of dateColumns)
      this.#dates[name].see(
        row.number,
        readWrittenDate(row.cells[this.#columns.get(name) ?? -1] ?? null),
      );
    if (this.#isSettled()) {
      this.#release();
      this.#read(row, this.#context);
    } else this.#hold(row);
  }

  /** Decides what the rows have left open, and reads those that are still held, unless somebody must be asked. */
  finish(): DateUse[] {
    const uses = decideDateOrders(this.#dates, this.#job.dateAnswers);
    for (const { column, order } of uses)
      if (order !== null) this.#context.dateOrders[column] = order;
    if (uses.every(({ trouble }) => trouble === null)) this.#release();
    return uses;
  }

  #isSettled(): boolean {
    return dateColumns.every((name) => this.#dates[name].isSettled);
  }

  #hold({ number, cells }: TableRow): void {
    const kept: Cell[] = this.#kept.map((index) => cells[index] ?? null);
    this.#held.push({ number, cells: kept });
  }

  #release(): void {
    for (const name of dateColumns) {
      const { order } = this.#dates[name];
      if (order !== null) this.#context.dateOrders[name] = order;
    }
    if (this.#held.length === 0) return;
    const context = { ...this.#context, columns: this.#keptColumns };
    for (const row of this.#held) this.#read(row, context);
    this.#held = [];
  }

  #read(row: TableRow, context: ChildRowContext): void {
    const { child, problems } = parseChildRow(row, context);
    for (const { code, effect, column, value } of problems)
      this.collector.note(row.number, { code, effect, column }, value);
    if (child === null) this.collector.refuse();
    else this.collector.add(child);
  }
}
