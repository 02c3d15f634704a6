import { setImmediate as others } from "node:timers/promises";
import { readRegistry } from "@/db/registry/registry";
import { placeNamesIn } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import { buildRegistry, type Match } from "@/lib/registry/domain/match-report";
import {
  explainUnplaced,
  placeRow,
  type Placing,
} from "@/lib/reports/domain/place-row";
import type { SubmissionJob, SubmissionReading } from "./submission-job";

/** Rows looked up before others may have the thread: some milliseconds. */
const portion = 1_000;

/**
 * Says of the rows that fit nothing in the registry of their area what the whole province's knows of them: most are another regency's. None of
 * them becomes valid by it, so that the file need not be read again.
 */
export async function lookElsewhere(
  {
    database,
    directory,
    province,
  }: Pick<Product, "database" | "directory" | "province">,
  { area, rowDecisions, nameDecisions }: SubmissionJob,
  reading: SubmissionReading,
): Promise<SubmissionReading> {
  const placing: Placing = {
    registry: buildRegistry(
      await readRegistry(database.sql, province),
      placeNamesIn(directory, province),
      new Map(nameDecisions),
    ),
    area,
    decisions: new Map(rowDecisions),
  };
  const found = new Map<number, Match>();
  for (const [index, row] of reading.unplaced.entries()) {
    if (index % portion === portion - 1) await others();
    found.set(row.rowNumber, placeRow(row, placing));
  }
  return {
    ...reading,
    refused: reading.refused.map((row) =>
      found.has(row.rowNumber)
        ? { ...row, issues: explainUnplaced(row.issues, found) }
        : row,
    ),
    issues: explainUnplaced(reading.issues, found),
  };
}
