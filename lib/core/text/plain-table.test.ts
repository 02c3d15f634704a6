import { expect, test } from "vitest";
import { toClipboardText, toCsv, type PlainTable } from "./plain-table";

const table: PlainTable = {
  headings: ["Wilayah", "Nilai"],
  rows: [
    ["Kerinci; utara", 1234.5],
    ["=SUM(A1)", null],
  ],
};

test("figures are pasted as numbers of the reader's language, and none as nothing", () => {
  expect(toClipboardText(table, "id")).toBe(
    "Wilayah\tNilai\nKerinci; utara\t1234,5\n'=SUM(A1)\t",
  );
  expect(toClipboardText(table, "en")).toContain("1234.5");
});

test("what a spreadsheet would run is pasted as text, and a line stays a line", () => {
  const pasted = {
    headings: ["a"],
    rows: [["\t=1"], ["-"], ["-5"], ["x\r\ny"]],
  };
  expect(toClipboardText(pasted, "id")).toBe("a\n '=1\n-\n-5\nx y");
});

test("a saved file keeps its columns, whatever a name holds", () => {
  expect(toCsv(table, "id")).toBe(
    '\uFEFFWilayah;Nilai\r\n"Kerinci; utara";1234,5\r\n\'=SUM(A1);\r\n',
  );
  expect(toCsv(table, "en")).toContain("Kerinci; utara,1234.5");
});
