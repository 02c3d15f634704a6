import type { ElementCode } from "@/lib/core/catalogue/elements";
import type { Month } from "@/lib/core/domain/month";
import { checkCounts, notReported } from "@/lib/reports/domain/check-counts";
import { ancestorAt } from "@/lib/core/domain/ids";
import { cellsOf, withValues } from "@/lib/reports/domain/written-cells";
import type { RefusedRow } from "@/lib/submissions/domain/refused-row";
import type { Issue } from "@/lib/submissions/domain/issue";
import { withLetters } from "@/lib/reports/domain/issue-letters";
import { rowIssue } from "@/lib/reports/domain/row-issue";
import { parseNumberCell } from "@/lib/reports/domain/parse-number";
import { position } from "./element-position";
import type { SimulatedPosyandu } from "./simulate-registry";
import { fileCells, fileHeadings } from "./submission-file";

type RowDraft = {
  cells: string[];
  counts: Int32Array;
  posyandu: SimulatedPosyandu;
};

/** Spoils a draft and returns its issues, except those about counts: the counts are checked afterwards. */
type Fault = (draft: RowDraft) => Issue[];

/** What goes wrong in real files: numbers that contradict each other, words in a cell, a name nobody knows. */
const faults: readonly Fault[] = [
  (draft) => raise(draft, "d_weighed", "d_weighed", 10),
  (draft) => raise(draft, "stunted", "height_measured", 3),
  (draft) => raise(draft, "kader_trained", "kader_registered", 2),
  (draft) => raise(draft, "two_t", "t_not_gained", 4),
  writeWords,
  misname,
];

/** How many rows of the file are refused. */
export const refusedRowCount = faults.length;

/** A refused row, and its cells in the order of the file. */
export type SpoiltRow = { refused: RefusedRow; cells: string[] };

/** Spoils a correct row. The issues are the ones that the upload itself finds. */
export function spoilRow(
  posyandu: SimulatedPosyandu,
  month: Month,
  counts: Int32Array,
  { rowNumber, fault }: { rowNumber: number; fault: number },
): SpoiltRow {
  const draft = {
    cells: fileCells(posyandu, month, counts),
    counts: counts.slice(),
    posyandu,
  };
  const spoil = faults[fault % faults.length] ?? misname;
  const found = [...spoil(draft), ...checkCounts(draft.counts)].map(
    (issue): Issue => ({ ...issue, row: rowNumber }),
  );
  const row = { number: rowNumber, cells: draft.cells };
  const texts = new Map(fileHeadings.entries());
  const issues = withLetters(withValues(found, row, fileHeadings), { texts });
  const isUnknown = issues.some(({ code }) => code === "unknown-posyandu");
  // The files of the simulation are made from the template, so that their headings are its columns.
  const cells = cellsOf(row, fileHeadings);
  const refused = {
    rowNumber,
    posyanduId: isUnknown ? null : posyandu.id,
    month,
    regency: ancestorAt(posyandu.villageCode, "regency"),
    cells,
    written: cells,
    issues,
  };
  return { refused, cells: draft.cells };
}

/** Writes a count that lies above another by `by`. */
function raise(
  draft: RowDraft,
  code: ElementCode,
  above: ElementCode,
  by: number,
): Issue[] {
  const count = Math.max(0, draft.counts[position[above]] ?? 0) + by;
  draft.counts[position[code]] = count;
  draft.cells[cellOf(code)] = String(count);
  return [];
}

function writeWords(draft: RowDraft): Issue[] {
  const text = "12 anak";
  const read = parseNumberCell(text);
  draft.cells[cellOf("n_gained")] = text;
  draft.counts[position.n_gained] = notReported;
  if (typeof read !== "object" || read === null) return [];
  return [
    {
      ...read.problem,
      severity: "error",
      row: 0,
      column: "n_gained",
      value: text,
    },
  ];
}

function misname(draft: RowDraft): Issue[] {
  const { id, name } = draft.posyandu;
  draft.cells[fileHeadings.indexOf("posyandu_id")] = "";
  const unknown = `${name} Baru`;
  draft.cells[fileHeadings.indexOf("posyandu")] = unknown;
  return [
    {
      ...rowIssue(0, "unknown-posyandu", "posyandu", unknown),
      candidates: [{ id, name }],
    },
  ];
}

function cellOf(code: ElementCode): number {
  return fileHeadings.indexOf(code);
}
