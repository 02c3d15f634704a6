import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { realFile } from "@/scripts/testing/real-files.mjs";

export type DomainRow = Record<string, string>;

/** A table of published figures: "provinces.csv". */
export function readDomainTable(name: string): DomainRow[] {
  const text = readFileSync(realFile("domain", name), "utf8");
  return Papa.parse<DomainRow>(text, { header: true, skipEmptyLines: true })
    .data;
}
