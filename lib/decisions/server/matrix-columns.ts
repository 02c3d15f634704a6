import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { stateOf } from "@/lib/core/catalogue/states";
import { dateAt } from "@/lib/core/domain/month";
import type { XlsxColumn } from "@/lib/core/domain/write-xlsx";
import type { Formats } from "@/lib/core/text/bind-formats";
import { stateLabel } from "@/lib/core/text/states";
import type { Decision } from "@/lib/decisions/contract";
import { comparisonWords } from "@/lib/decisions/domain/comparison-words";
import {
  fieldNames,
  priorityNames,
  stateNames,
} from "@/lib/decisions/domain/words";
import { headings } from "./matrix-words";

type Cell = string | number | null;

export type MatrixColumn = {
  head: string;
  look: XlsxColumn;
  cell: (decision: Decision, at: number) => Cell;
};

const wide = (width: number): XlsxColumn => ({ width, isWrapped: true });
const figure: XlsxColumn = { width: 9, decimals: 1 };

/** The columns of the matrix, in the order of the form. */
export function matrixColumns(formats: Formats): MatrixColumn[] {
  return [
    ...whatColumns(formats),
    ...figureColumns(formats),
    ...courseColumns(formats),
  ];
}

/** A heading by its key, how wide it is, and what stands in its cells. */
type Line = [
  key: keyof (typeof headings)["id"],
  look: XlsxColumn,
  cell: MatrixColumn["cell"],
];
const named = ({ locale }: Formats, lines: readonly Line[]): MatrixColumn[] =>
  lines.map(([key, look, cell]) => ({
    head: headings[locale][key],
    look,
    cell,
  }));

/** What was decided, where and when. */
function whatColumns(formats: Formats): MatrixColumn[] {
  const { say } = formats;
  const { day } = cellsIn(formats);
  return named(formats, [
    ["no", { width: 5 }, (_, at) => at + 1],
    ["number", wide(19), (one) => one.number],
    ["meeting", wide(18), (one) => one.meeting?.title ?? null],
    ["date", wide(11), (one) => day(one.writtenAt ?? one.createdAt)],
    ["text", wide(42), (one) => one.text],
    ["areas", wide(20), (one) => one.areas.map(({ name }) => name).join(", ")],
    [
      "field",
      wide(14),
      ({ field }) => (field === null ? null : say(fieldNames[field])),
    ],
  ]);
}

/** The indicator then and now. */
function figureColumns(formats: Formats): MatrixColumn[] {
  const { say } = formats;
  const { value } = cellsIn(formats);
  return named(formats, [
    [
      "indicator",
      wide(20),
      ({ indicator }) =>
        indicator === null ? null : say(indicatorOf(indicator).label),
    ],
    ["then", figure, (one) => value(one, "then")],
    ["thenMonth", wide(11), (one) => monthOf(one, "then", formats)],
    ["now", figure, (one) => value(one, "now")],
    ["nowMonth", wide(11), (one) => monthOf(one, "now", formats)],
    [
      "change",
      wide(22),
      (one) => (one.figures === null ? null : comparisonWords(formats, one)),
    ],
    ["target", figure, (one) => one.target],
  ]);
}

/** Who does it until when, and how far it is. */
function courseColumns(formats: Formats): MatrixColumn[] {
  const { say } = formats;
  const { day, status } = cellsIn(formats);
  return named(formats, [
    ["office", wide(22), (one) => one.office],
    ["due", wide(11), (one) => slashed(one.due)],
    ["priority", wide(10), (one) => say(priorityNames[one.priority])],
    ["status", wide(11), status],
    ["progress", wide(28), (one) => one.progress.lastText],
    [
      "evidence",
      wide(24),
      ({ progress: { links, files } }) =>
        [...links, ...files].join("\n") || null,
    ],
    ["verification", wide(24), (one) => one.verification],
    ["closed", wide(11), (one) => day(one.closedAt)],
    ["reason", wide(22), (one) => one.reason],
  ]);
}

function cellsIn(formats: Formats) {
  return {
    day: (instant: string | null): Cell =>
      instant === null
        ? null
        : slashed(dateAt(new Date(instant), formats.utcOffsetHours)),
    /** The number with all its digits, or the word that stands in its place. */
    value: ({ figures, indicator }: Decision, when: "then" | "now"): Cell => {
      const figure = figures?.[when] ?? null;
      if (figure === null || indicator === null) return null;
      return (
        figure.value ??
        formats.say(stateLabel[stateOf(indicatorOf(indicator), figure)])
      );
    },
    status: (one: Decision): Cell =>
      formats.say(stateNames[one.isLate ? "late" : one.state]),
  };
}

function monthOf(
  { figures }: Decision,
  when: "then" | "now",
  { month }: Formats,
): Cell {
  const figure = figures?.[when] ?? null;
  return figure === null ? null : month(figure.month, "short");
}

/** 2026-12-09 as 09/12/2026. */
function slashed(date: string): string {
  return date.split("-").toReversed().join("/");
}
