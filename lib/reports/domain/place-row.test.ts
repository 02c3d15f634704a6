import { describe, expect, it } from "vitest";
import type { PlainCell } from "@/lib/core/domain/cell";
import type { Match } from "@/lib/registry/domain/match-report";
import { createReportCollector } from "./collect-reports";
import type { RowContext } from "./parse-report";
import { explainUnplaced, placeRow } from "./place-row";
import { contextFor, neighbour, village } from "./testing/row-context";

const headings = [
  "posyandu_id",
  "nomor_registrasi",
  "nama_posyandu",
  "kode_desa",
  "desa",
  "s_target",
];
const elsewhere = "15.02.01.2001";

/** Posyandu id, registration number, name, village code, village, S. */
const rows: PlainCell[][] = [
  ["a1", "", "", "", "", 10],
  ["c1", "", "", "", "", 10],
  ["zz", "", "", "", "", 10],
  ["c1", "", "", "", "", "banyak"],
  ["", "15.01.01.2001.001", "", "", "", 10],
  ["", "15.01.01.2001.009", "Melati I", village, "", 10],
  ["", "15.02.01.2001.001", "Melati I", village, "", 10],
  ["", "15.02.01.2001.007", "Anggrek", elsewhere, "", 10],
  ["", "", "Anggrek", elsewhere, "", 10],
  ["", "", "Anggrek II", elsewhere, "", 10],
  ["", "", "Melati I", neighbour, "", 10],
  ["", "", "Melati", "", "Sungai Tutung", 10],
  ["", "", "Mawar", village, "", 10],
  ["", "", "Melati II", "", "Entah", 10],
  ["", "", "", "", "", 10],
  ["", "", "Melati V", village, "", 10],
  ["", "", "Kenanga", elsewhere, "", 10],
];

describe("rows that fit nothing in the registry of their area", () => {
  const more = {
    decisions: new Map([[17, "c1"]]),
    remembered: [[`${elsewhere}|anggrek ii`, "c1"]] as [string, string][],
  };
  const whole = contextFor(headings, more);
  const own = contextFor(headings, { ...more, within: "15.01" });
  const read = (context: RowContext) => {
    const collector = createReportCollector(context, headings);
    for (const [index, cells] of rows.entries())
      collector.add({ number: index + 2, cells });
    return collector.finish();
  };

  it("are told, looked up once more in the whole one, what a reading against that would have told them", () => {
    const wanted = read(whole);
    const first = read(own);
    const found = new Map<number, Match>(
      first.unplaced.map((row) => [row.rowNumber, placeRow(row, whole)]),
    );
    expect(first.issues).not.toEqual(wanted.issues);
    expect(explainUnplaced(first.issues, found)).toEqual(wanted.issues);
    expect(
      first.refused.map((row) => ({
        ...row,
        issues: explainUnplaced(row.issues, found),
      })),
    ).toEqual(wanted.refused);
    expect(first.reports).toEqual(wanted.reports);
  });

  it("are all that the whole one could know otherwise", () => {
    const codes = (context: RowContext) =>
      new Map(read(context).issues.map(({ row, code }) => [row, code]));
    const [before, after] = [codes(own), codes(whole)];
    const unplaced = read(own).unplaced.map(({ rowNumber }) => rowNumber);
    const changed = [...after].filter(
      ([row, code]) => before.get(row) !== code,
    );
    expect(changed.map(([, code]) => code)).toContain("other-area");
    for (const [row] of changed) expect(unplaced).toContain(row);
  });
});
