import { setTimeout as sleep } from "node:timers/promises";
import { splitAtHeader } from "@/lib/core/domain/table/table-header";
import { readTable } from "@/lib/core/files/tables/read-table";
import { serveTasks } from "@/lib/core/threads/worker-task";

export type SampleInput =
  | { do: "sum"; path: string }
  | { do: "spin" | "eat" | "throw" | "exit" | "reject-late" }
  | { do: "sleep"; milliseconds: number };

export type SampleResult = { sums: Int32Array; thread: string };

const thread = Math.random().toString(36).slice(2);

/** Reads a table and adds up its columns: the shape of a real task. The others misbehave, each in its own way. */
serveTasks<SampleInput, SampleResult, { rows: number }>(
  async (input, report) => {
    if (input.do !== "sum") return misbehave(input);
    const table = await readTable(input.path);
    const { header, titles, rows } = await splitAtHeader(table.chunks, {
      match: (text) => (/^[a-z]$/.test(text) ? text : null),
      minimum: 1,
    });
    if (header === null) throw new Error(`No headings in ${titles.length}`);
    const sums = new Int32Array(100);
    let count = 0;
    for await (const chunk of rows) {
      for (const { cells } of chunk) {
        cells.forEach((cell, column) => {
          sums[column] = (sums[column] ?? 0) + (Number(cell) || 0);
        });
      }
      count += chunk.length;
      report({ rows: count });
    }
    return { result: { sums, thread }, transfer: [sums.buffer] };
  },
);

async function misbehave(
  input: Exclude<SampleInput, { do: "sum" }>,
): Promise<{ result: SampleResult }> {
  const hoard: unknown[] = [];
  if (input.do === "sleep") await sleep(input.milliseconds);
  if (input.do === "throw") throw new Error("a bug");
  if (input.do === "exit") process.exit(3);
  if (input.do === "reject-late") {
    setTimeout(() => {
      throw new Error("nobody waits for this");
    }, 10);
    await sleep(10_000);
  }
  while (input.do === "spin") hoard.length = 0;
  while (input.do === "eat") hoard.push(new Array(1000).fill({}));
  return { result: { sums: new Int32Array(0), thread } };
}
