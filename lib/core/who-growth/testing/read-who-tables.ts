import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { realFile } from "@/scripts/testing/real-files.mjs";
import type { Lms, SlowTables } from "./score-slowly";

export function readWhoFile<Column extends string>(
  name: string,
): Record<Column, string>[] {
  const text = readFileSync(realFile("reference/who", name), "utf8");
  return Papa.parse<Record<Column, string>>(text.trim(), { header: true }).data;
}

function readTable(name: string): Map<string, Lms> {
  const rows = readWhoFile<"sex" | "x" | "L" | "M" | "S">(name);
  return new Map(
    rows.map(({ sex, x, L, M, S }) => [
      `${sex}|${String(Math.round(Number(x) * 100))}`,
      { L: Number(L), M: Number(M), S: Number(S) },
    ]),
  );
}

/** WHO's own daily and 0.1 cm tables, which the project does not carry. */
export function readWhoTables(): SlowTables {
  return {
    lhfa: readTable("lhfa.csv"),
    wfa: readTable("wfa.csv"),
    bmifa: readTable("bmifa.csv"),
    wfl: readTable("wfl.csv"),
    wfh: readTable("wfh.csv"),
  };
}
