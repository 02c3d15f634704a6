import { testMonth as month } from "./test-product";
import type { SentFile } from "./api-under-test";
import {
  csvWith,
  htmlTable,
  shortCsv,
  shortForm,
  utf16,
  workbookOf,
  zipBomb,
  zipOfText,
} from "./bad-files";

/** A fault of one row: what it is called, where it stands. */
type Fault = { code: string; row: number | null; column?: string | null };

/** A row of the short form in which the counts agree. */
export const good = (posyandu: string, s = 50, d = 40) =>
  [posyandu, month, s, d, d - 6, 3, 2, 1] as const;

/** Files with wrong rows, and the faults that must be named. */
export const wrongRows: [string, SentFile, ...Fault[]][] = [
  [
    "a word where a number belongs",
    { content: shortCsv(["p1", month, 50, "banyak", 1, 1, 1, 1]) },
    { code: "not-a-number", row: 2, column: "d_weighed" },
  ],
  [
    "a fraction of a child",
    { content: "posyandu_id;month;S;D\np1;2026-09;50;12,5" },
    { code: "not-a-whole-number", row: 2, column: "D" },
  ],
  [
    "a number that can be read in two ways",
    { content: "posyandu_id;month;S;D\np1;2026-09;1,234;40" },
    { code: "ambiguous-number", row: 2, column: "S" },
  ],
  [
    "a negative number",
    { content: shortCsv(good("p1"), ["p2", month, -1, 0, 0, 0, 0, 0]) },
    { code: "negative-number", row: 3, column: "s_target" },
  ],
  [
    "a number no posyandu has",
    { content: shortCsv(["p1", month, 10_000, 40, 34, 3, 2, 1]) },
    { code: "absurd-number", row: 2, column: "s_target" },
  ],
  [
    "a number beyond all bounds",
    { content: shortCsv(["p1", month, "9".repeat(40), 40, 34, 3, 2, 1]) },
    { code: "absurd-number", row: 2, column: "s_target" },
  ],
  [
    "a D that is not N + T + O + B",
    { content: shortCsv(["p1", month, 50, 40, 30, 3, 2, 1]) },
    { code: "check-failed", row: 2, column: "d_weighed" },
  ],
  [
    "a posyandu of another kabupaten among its own",
    { content: shortCsv(good("p1"), good("p7")) },
    { code: "other-area", row: 3 },
  ],
  [
    "a posyandu nobody knows",
    { content: shortCsv(good("p99")) },
    { code: "unknown-posyandu", row: 2 },
  ],
  [
    "a month that has not come",
    { content: shortCsv(["p1", "2027-01", 50, 40, 34, 3, 2, 1]) },
    { code: "month-in-future", row: 2, column: "month" },
  ],
  [
    "a month that has not come, chosen beside the file",
    {
      content: "posyandu_id,s_target,d_weighed\np1,50,40",
      fields: { month: "2027-01" },
    },
    { code: "month-in-future", row: 2 },
  ],
  [
    "a month no calendar has",
    { content: shortCsv(["p1", "2026-13", 50, 40, 34, 3, 2, 1]) },
    { code: "month-unreadable", row: 2, column: "month" },
  ],
  [
    "no month at all",
    { content: "posyandu_id,s_target,d_weighed\np1,50,40" },
    { code: "month-missing", row: 2 },
  ],
  [
    "the same posyandu twice with different counts",
    { content: shortCsv(good("p1", 50), good("p2"), good("p1", 51)) },
    { code: "duplicate-row", row: 2 },
    { code: "duplicate-row", row: 4 },
  ],
  [
    "a formula without its value",
    { content: workbookOf([[...shortForm], ["p1", month, "=1+1", 0]]) },
    { code: "formula-without-value", row: 2, column: "s_target" },
  ],
  [
    "a column that stands twice",
    {
      content: csvWith(
        ["posyandu_id", "month", "S", "s_target"],
        ["p1", month, 1, 2],
      ),
    },
    { code: "duplicate-column", row: 1, column: "S" },
  ],
  [
    "headings and nothing below",
    { content: csvWith(shortForm) },
    { code: "empty-report", row: null },
  ],
  [
    "a wrong cell with a sign that a shortened text would cut in two",
    {
      content: shortCsv([
        "p1",
        month,
        `${"a".repeat(78)}😀${"b".repeat(119)}😀😀`,
        0,
        0,
        0,
        0,
        0,
      ]),
    },
    { code: "not-a-number", row: 2, column: "s_target" },
  ],
  [
    "a cell with a sign that no database takes",
    {
      content: workbookOf([
        [...shortForm],
        ["p1", month, "x_x0000_y&#xD83D;", 0],
      ]),
    },
    { code: "not-a-number", row: 2, column: "s_target" },
  ],
];

const workbook = workbookOf([[...shortForm], [...good("p1")]]);

/** Files that cannot be read at all, and why. */
export const unreadable: [string, SentFile["content"], string][] = [
  ["an empty file", "", "empty-file"],
  ["a file of blanks", "  \n \n", "empty-file"],
  [
    "a workbook cut off on its way",
    workbook.slice(0, workbook.length - 200),
    "damaged-workbook",
  ],
  [
    "a workbook that unpacks to a thousand times its size",
    zipBomb(),
    "inflates-too-much",
  ],
  ["a zip with no workbook in it", zipOfText(), "zip-no-workbook"],
  ["a PDF", "%PDF-1.7\n...", "not-a-table"],
  ["a table without a heading anybody knows", "a,b,c\n1,2,3\n", "no-heading"],
  [
    "a saved sign-in page",
    "<html><body><p>Login</p></body></html>",
    "no-table",
  ],
];

/** Strange files that must be taken, and the S and D that they hold. */
export const accepted: [
  string,
  SentFile["content"],
  [string, number, number][],
][] = [
  [
    "semicolons, thousands with a dot and decimals of nothing",
    "posyandu_id;month;S;D\np1;2026-09;1.234;12,0\n",
    [["p1", 1234, 12]],
  ],
  [
    "UTF-16 from Excel's Unicode text",
    utf16(`posyandu_id\tmonth\tS\tD\np2\t${month}\t61\t41\n`),
    [["p2", 61, 41]],
  ],
  [
    "a byte order mark",
    `\uFEFFposyandu_id,month,S,D\np3,${month},62,42\n`,
    [["p3", 62, 42]],
  ],
  [
    "a page of HTML that calls itself .xls",
    htmlTable([
      ["posyandu_id", "month", "S", "D"],
      ["p4", month, 63, 43],
    ]),
    [["p4", 63, 43]],
  ],
  [
    "titles above its headings",
    `LAPORAN BULANAN POSYANDU,,,\nKabupaten Kerinci,,,\n,,,\nposyandu_id,month,S,D\np5,${month},64,44\n`,
    [["p5", 64, 44]],
  ],
  [
    "its columns in an order of its own, and one nobody knows",
    `D,Catatan,S,Bulan,ID posyandu\n45,bagus,65,${month},p6\n`,
    [["p6", 65, 45]],
  ],
  [
    "a month in three spellings",
    "posyandu_id,month,S,D\np1,September 2026,66,46\np2,09/2026,67,47\np3,2026-09-01,68,48\n",
    [
      ["p1", 66, 46],
      ["p2", 67, 47],
      ["p3", 68, 48],
    ],
  ],
  [
    "a name in windows-1252",
    Buffer.from(
      `Nama posyandu;Kode desa;Bulan;S;D\nKasih Ibú;15.01.01.2001;${month};69;49\n`,
      "latin1",
    ),
    [["p-ibu", 69, 49]],
  ],
];
