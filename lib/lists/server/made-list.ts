import type { Month } from "@/lib/core/domain/month";
import type { Tables } from "@/lib/lists/domain/list-cell";
import type { ListSpec } from "@/lib/lists/domain/list-spec";

/** A list with whom it found, in order; its rows are written from the tables when they are asked for. */
export type MadeList = {
  sequence: number;
  spec: ListSpec;
  tables: Tables;
  ids: readonly string[];
  registered: number;
  /** Who met the conditions in the month compared with, and the tables of that month. */
  compared: Compared | null;
};

export type Compared = {
  against: Month;
  tables: Tables;
  before: number;
  in: number;
  out: number;
  stayed: number;
};
