import { elements, type ElementCode } from "@/lib/core/catalogue/elements";
import { coreElements } from "@/lib/reports/domain/headings";
import type { DryRunReply } from "@/lib/submissions/contract";
import { unreadColumns } from "./column-uses";

/** What a file does not bring, though each of its rows may be right. */
export type Gaps = {
  /** Of the elements that the main figures are made of, those without a column. */
  core: ElementCode[];
  /** Columns of the template that the file lacks, those of `core` among them. */
  elements: number;
  unread: number;
  passedOver: number;
  hidden: number;
  missing: number;
};

/** What is missing from a file, by its check. An older server says less, and then less is said. */
export function gapsOf({
  columns,
  issues,
  rows,
}: Pick<DryRunReply, "columns" | "issues" | "rows">): Gaps {
  const read = new Set(columns?.map(({ use }) => use));
  const absent =
    columns === undefined ? [] : elements.filter(({ code }) => !read.has(code));
  const unheaded = issues.filter(
    ({ code }) => code === "column-without-heading",
  ).length;
  return {
    core: coreElements.filter((code) =>
      absent.some((element) => element.code === code),
    ),
    elements: absent.length,
    unread: unreadColumns(columns ?? []).length + unheaded,
    passedOver: rows.passedOver ?? 0,
    hidden: rows.hidden ?? 0,
    missing: rows.missing ?? 0,
  };
}

/** True if nothing is missing, so that a file with right rows is right altogether. */
export function isWhole({ core: _, ...counts }: Gaps): boolean {
  return Object.values(counts).every((count) => count === 0);
}

/** "S" of "S: sasaran balita": what people in the field call an element. */
export function signOf(code: ElementCode): string {
  const label = elements.find((element) => element.code === code)?.label.id;
  return label?.split(":")[0] ?? code;
}
