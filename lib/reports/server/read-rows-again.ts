import {
  readTable,
  type ReadTableOptions,
} from "@/lib/core/files/tables/read-table";
import type { Collected } from "@/lib/reports/domain/collect-reports";
import type { RowContext } from "@/lib/reports/domain/parse-report";
import { cellsAs } from "@/lib/reports/domain/refuse-row";

/**
 * Reads the cells of rows that were passed on before it turned out that they are refused. The file is opened a second time, as far as the last of them:
 * some seconds for the rare file that contradicts itself, instead of hundreds of megabytes for every large one.
 */
export async function readRowsAgain(
  path: string,
  options: ReadTableOptions,
  {
    toReadAgain,
    context,
    headings,
  }: Pick<Collected, "toReadAgain"> & {
    context: RowContext;
    headings: readonly string[];
  },
): Promise<void> {
  if (toReadAgain.size === 0) return;
  const last = Math.max(...toReadAgain.keys());
  const { chunks } = await readTable(path, options);
  for await (const chunk of chunks) {
    for (const row of chunk) {
      const refused = toReadAgain.get(row.number);
      if (refused !== undefined)
        Object.assign(
          refused,
          cellsAs(row, refused.month, { context, headings }),
        );
    }
    if ((chunk.at(-1)?.number ?? 0) >= last) return;
  }
}
