import { elementOf } from "@/lib/core/catalogue/catalogue";
import { elementCodes } from "@/lib/core/catalogue/elements";
import { columnLetters } from "@/lib/core/domain/table/merged-range";
import type { TableReading } from "@/lib/core/files/tables/read-table";
import type { TableHeader } from "@/lib/core/domain/table/table-header";
import {
  lacksCore,
  missingElements,
  suggestElement,
  type Columns,
  type HeadingChoices,
} from "@/lib/reports/domain/columns";
import type { Collected } from "@/lib/reports/domain/collect-reports";
import {
  bpsCodesTexts,
  hiddenColumnsTexts,
  linesSplitTexts,
  missingCoreTexts,
  sumTexts,
  unclearColumnTexts,
  unheadedTexts,
} from "@/lib/reports/domain/file-issue-texts";
import {
  coreElements,
  isOfNoConcern,
  type ColumnKey,
} from "@/lib/reports/domain/headings";
import {
  duplicateColumnTexts,
  missingColumnsTexts,
  unknownColumnTexts,
  unreadSheetTexts,
} from "@/lib/reports/domain/issue-texts";
import { normaliseHeading } from "@/lib/core/domain/heading";
import { isGuideSheet } from "@/lib/reports/domain/template-guide";
import type { Issue } from "@/lib/submissions/domain/issue";
import { hasReport } from "./choose-sheet";

/** What was read, and what a person said of its headings. */
export type ReadFile = {
  table: TableReading;
  header: TableHeader<ColumnKey>;
  columns: Columns;
  choices: HeadingChoices;
  collected: Collected;
};

const wholeFile = { row: null, column: null, value: null } as const;

/** What is to be said of the file as a whole: its sheets, its columns, and how it was read. */
export function fileIssues(file: ReadFile): Issue[] {
  return [
    ...sheetIssues(file.table),
    ...layoutIssues(file),
    ...duplicateIssues(file),
    ...unknownIssues(file),
    ...unheadedIssues(file),
    ...missingIssues(file),
    ...sumIssues(file),
    ...bpsIssues(file),
  ];
}

/**
 * An issue about visible sheets that are not read, because the sender may have meant one of them. The template's own instructions are no report, unless
 * somebody put a table in their place.
 */
function sheetIssues({ sheet, sheets }: TableReading): Issue[] {
  const unread = sheets
    .filter(({ isHidden, hasContent }) => hasContent && !isHidden)
    .filter(({ name, head }) => !isGuideSheet(name) || hasReport(head))
    .map(({ name }) => name)
    .filter((name) => name !== sheet);
  if (sheet === null || unread.length === 0) return [];
  const shown = unread.slice(0, 10).join(", ");
  return [
    {
      ...wholeFile,
      code: "unread-sheet",
      severity: "warning",
      value: shown,
      ...unreadSheetTexts(sheet, shown),
    },
  ];
}

function layoutIssues({ table, header, columns }: ReadFile): Issue[] {
  const issues: Issue[] = [];
  const { linesSplitAt } = table.found;
  if (linesSplitAt !== null)
    issues.push({
      ...wholeFile,
      code: "lines-split",
      severity: "note",
      ...linesSplitTexts(linesSplitAt),
    });
  const hidden = readColumns(columns)
    .filter((index) =>
      table.layout.hiddenColumns.some(
        ({ from, to }) => index >= from && index <= to,
      ),
    )
    .map((index) => header.texts.get(index) ?? columnLetters(index));
  if (hidden.length > 0)
    issues.push({
      ...wholeFile,
      code: "hidden-columns",
      severity: "warning",
      ...hiddenColumnsTexts(hidden),
    });
  return issues;
}

function readColumns({ identity, elements }: Columns): number[] {
  return [
    ...Object.values(identity).flat(),
    ...elements.flatMap(({ stated, parts }) => [stated, ...parts]),
  ].flatMap((place) => (place === null ? [] : [place.index]));
}

function duplicateIssues({ header, columns, choices }: ReadFile): Issue[] {
  return header.duplicates
    .filter(({ columns: places }) =>
      places.every((index) => !isChosen(header, choices, index)),
    )
    .filter(({ key }) => !columns.elements.some(({ code }) => code === key))
    .map(({ columns: places }): Issue => {
      const text = header.texts.get(places[0] ?? -1) ?? "";
      return {
        code: "duplicate-column",
        severity: "error",
        row: header.row,
        column: text,
        value: places.map(columnLetters).join(", "),
        ...duplicateColumnTexts(text),
      };
    });
}

function isChosen(
  header: TableHeader<ColumnKey>,
  choices: HeadingChoices,
  index: number,
): boolean {
  return choices.has(normaliseHeading(header.texts.get(index) ?? ""));
}

/**
 * Columns that are not read. Where something of the template is missing, one with counts may be it under another name: then the sender is asked. The
 * others are only named.
 */
function unknownIssues(file: ReadFile): Issue[] {
  const { header, columns, choices, collected } = file;
  const missing = missingElements(columns);
  const isCoreMissing = lacksCore(columns);
  return header.unknown
    .filter(
      ({ column, text }) =>
        !isOfNoConcern(text) && !isChosen(header, choices, column),
    )
    .map(({ column, text }): Issue => {
      const at = {
        row: header.row,
        column: text,
        value: columnLetters(column),
      };
      const filled = collected.unread.get(column)?.numbers ?? 0;
      const suggestion = suggestElement(text, missing);
      const isAsked =
        filled * 3 > collected.rowsRead &&
        (isCoreMissing || suggestion !== null);
      return isAsked
        ? {
            ...at,
            code: "column-unclear",
            severity: "question",
            ...unclearColumnTexts(
              text,
              suggestion === null ? null : elementOf(suggestion).label,
            ),
            ...(suggestion === null ? {} : { suggestion }),
          }
        : {
            ...at,
            code: "unknown-column",
            severity: "warning",
            ...unknownColumnTexts(text),
          };
    });
}

function unheadedIssues({ header, collected }: ReadFile): Issue[] {
  return [...collected.unread]
    .filter(([column]) => !header.texts.has(column))
    .map(([column, filled]): Issue => ({
      ...wholeFile,
      code: "column-without-heading",
      severity: "warning",
      column: columnLetters(column),
      ...unheadedTexts(columnLetters(column), filled.cells),
    }));
}

function missingIssues({ header, columns }: ReadFile): Issue[] {
  const issues: Issue[] = [];
  const missing = missingElements(columns);
  const duplicated = new Set<string>(header.duplicates.map(({ key }) => key));
  const core = coreElements.filter(
    (code) => missing.includes(code) && !duplicated.has(code),
  );
  if (core.length > 0)
    issues.push({
      ...wholeFile,
      code: "missing-column",
      severity: "warning",
      row: header.row,
      ...missingCoreTexts(core.map((code) => elementOf(code).label)),
    });
  const others = missing.filter(
    (code) => !duplicated.has(code) && !core.some((one) => one === code),
  );
  if (others.length > 0 && others.length < elementCodes.length)
    issues.push({
      ...wholeFile,
      code: "missing-column",
      severity: "warning",
      row: header.row,
      ...missingColumnsTexts(others.length),
    });
  return issues;
}

function sumIssues({ columns }: ReadFile): Issue[] {
  return columns.elements
    .filter(({ stated, parts }) => stated === null && parts.length > 0)
    .map(({ code, parts }): Issue => ({
      ...wholeFile,
      code: "sum-of-columns",
      severity: "note",
      column: code,
      ...sumTexts(
        elementOf(code).label.id,
        parts.map(({ heading }) => heading),
      ),
    }));
}

/** Where most codes contradict the names beside them, the codes are of another kind. */
function bpsIssues({ collected }: ReadFile): Issue[] {
  const count = collected.issues.filter(
    ({ code }) => code === "code-contradicts-name",
  ).length;
  if (count < 2 || count * 2 <= collected.rowsRead) return [];
  return [
    {
      ...wholeFile,
      code: "looks-like-bps-codes",
      severity: "warning",
      ...bpsCodesTexts(count),
    },
  ];
}
