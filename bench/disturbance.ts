import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { quantile } from "./figures";

/** Somebody else reads one map again and again, now and then a new trend, while `work` goes on; how long they wait, in milliseconds. */
export async function readMeanwhile(
  url: string,
  headers: Record<string, string>,
  work: Promise<unknown>,
): Promise<{ p50: number; p99: number; count: number }> {
  const state = { isOver: false };
  const over = () => (state.isOver = true);
  work.then(over, over);
  const waits: number[] = [];
  const addresses = [
    "values?area=15&level=regency&month=2026-01&indicator=ds",
    "series?area=15&indicator=stunting&from=2025-11&to=2026-10",
  ];
  for (let nth = 0; !state.isOver || nth < 20; nth += 1) {
    const began = performance.now();
    const reply = await fetch(
      `${url}/api/v1/${addresses[nth % addresses.length] ?? ""}`,
      { headers },
    );
    await reply.arrayBuffer();
    if (!reply.ok) throw new Error(`${String(reply.status)} to a reader`);
    waits.push(performance.now() - began);
    await sleep(10);
  }
  return {
    p50: quantile(waits, 0.5),
    p99: quantile(waits, 0.99),
    count: waits.length,
  };
}

/** Resident bytes of a process and all that it has started. */
export function residentOf(pid: number): number {
  const read = (file: string) => {
    try {
      return readFileSync(file, "utf8");
    } catch {
      // It has ended meanwhile.
      return "";
    }
  };
  const own =
    Number(
      /VmRSS:\s+(\d+)/.exec(read(`/proc/${String(pid)}/status`))?.[1] ?? 0,
    ) * 1024;
  return read(`/proc/${String(pid)}/task/${String(pid)}/children`)
    .split(" ")
    .filter((child) => child.trim() !== "")
    .reduce((sum, child) => sum + residentOf(Number(child)), own);
}
