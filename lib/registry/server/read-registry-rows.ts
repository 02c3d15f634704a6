import { textOfCell, type TableRow } from "@/lib/core/domain/cell";
import {
  createRowKinds,
  headingsToCompare,
} from "@/lib/core/domain/table/row-kind";
import type { TableHeader } from "@/lib/core/domain/table/table-header";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { VillageLocator } from "@/lib/registry/domain/locate-village";
import {
  passedOverReasons,
  shapeOfRegistry,
} from "@/lib/registry/domain/row-shape";
import {
  parseRegistryRow,
  type ParsedRow,
} from "@/lib/registry/domain/parse-registry-row";
import type { RegistryColumn } from "@/lib/registry/domain/registry-columns";
import type { RegistryReading } from "./registry-job";

/** The rows of a file, each read by itself. */
export type ReadRows = Pick<
  RegistryReading,
  "rows" | "restoredCodes" | "likelyBps" | "problems" | "passedOver"
> & {
  records: NonNullable<ParsedRow["record"]>[];
  warnings: RegistryReading["warnings"];
  /** What rows are about that cannot be used. */
  refused: ParsedRow["about"][];
  covered: Set<AreaCode>;
};

/** Reads row after row. Each one ends up in `records`, in `problems` or in `passedOver`. */
export async function readRegistryRows(
  chunks: AsyncIterable<TableRow[]>,
  { columns, written }: TableHeader<RegistryColumn>,
  villages: VillageLocator,
): Promise<ReadRows> {
  const read: ReadRows = {
    rows: 0,
    restoredCodes: 0,
    likelyBps: null,
    problems: [],
    passedOver: [],
    records: [],
    warnings: [],
    refused: [],
    covered: new Set(),
  };
  const kindOf = createRowKinds(
    shapeOfRegistry(columns, headingsToCompare(written)),
  );
  const compared = { agrees: 0, contradicts: 0, identified: 0 };
  for await (const chunk of chunks)
    for (const row of chunk) {
      read.rows += 1;
      const kind = kindOf(row);
      if (kind === null) {
        const parsed = parseRegistryRow(row, columns, villages);
        const { comparison } = parsed.village;
        if (comparison !== null) compared[comparison] += 1;
        take(read, parsed, row.number);
      } else
        read.passedOver.push({
          row: row.number,
          value: shown(row),
          reason: passedOverReasons[kind],
        });
    }
  read.likelyBps = likelyBps(compared);
  return read;
}

function take(read: ReadRows, parsed: ParsedRow, row: number): void {
  const { village, record, problems, about } = parsed;
  if (village.isRestored) read.restoredCodes += 1;
  if (village.code !== null) read.covered.add(village.code);
  read.problems.push(...problems);
  if (record === null) {
    read.refused.push(about);
    return;
  }
  read.records.push(record);
  if (village.message !== null)
    read.warnings.push({
      row,
      column: village.column,
      value: about.village,
      message: village.message,
    });
}

/** Single contradictions are slips. If most codes contradict names that are clear by themselves, the codes are of another system. */
function likelyBps(compared: {
  agrees: number;
  contradicts: number;
  identified: number;
}): ReadRows["likelyBps"] {
  const { agrees, contradicts, identified } = compared;
  const contradictions = contradicts + identified;
  return contradictions > Math.max(1, agrees) && identified > contradicts
    ? { contradictions, identified }
    : null;
}

function shown({ cells }: TableRow): string {
  return cells
    .map(textOfCell)
    .filter((text) => text !== "")
    .join(" | ")
    .slice(0, 80);
}
