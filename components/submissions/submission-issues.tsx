"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import type { PlainTable } from "@/lib/core/text/plain-table";
import { Button } from "@/components/ui/button";
import { Download } from "@/components/ui/icons";
import { Segments } from "@/components/ui/segments";
import { cellName, columnName, IssueTable } from "./submission-issue-table";
import {
  countIssues,
  filterIssues,
  orderIssues,
  pageOf,
  type IssueFilter,
  type ShownIssue,
} from "./submission-issues-order";
import { saveCsv, saveXlsx } from "@/components/handout/save-table";

/** Few enough for an old laptop, enough to work through. */
const pageSize = 50;

type IssuesProps = {
  issues: readonly ShownIssue[];
  fileName: string;
  decisions: Readonly<Record<string, string>>;
  isLocked: boolean;
  onDecide: (row: number, posyandu: string) => void;
};

/** Every issue of a file beside its row, in pages, errors first. */
export function SubmissionIssues(props: IssuesProps) {
  const text = useTranslations("submissions");
  const { issues } = props;
  const [filter, setFilter] = useState<IssueFilter>("all");
  const [page, setPage] = useState(0);
  const ordered = useMemo(() => orderIssues(issues), [issues]);
  const count = useMemo(() => countIssues(issues), [issues]);
  const kept = useMemo(() => filterIssues(ordered, filter), [ordered, filter]);
  if (issues.length === 0)
    return <p className="text-14 text-muted">{text("issues.none")}</p>;
  const view = pageOf(kept, page, pageSize);
  return (
    <div className="flex flex-col gap-3">
      <IssuesBar
        {...props}
        ordered={ordered}
        count={count}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setPage(0);
        }}
      />
      {kept.length === 0 ? (
        <p className="text-14 text-muted">{text("issues.noneOfKind")}</p>
      ) : (
        <IssueTable {...props} issues={view.shown} />
      )}
      {view.pages > 1 ? (
        <Pages {...view} count={kept.length} onPage={setPage} />
      ) : null}
    </div>
  );
}

function IssuesBar({
  ordered,
  fileName,
  count,
  filter,
  onFilter,
}: IssuesProps & {
  ordered: readonly ShownIssue[];
  count: Record<IssueFilter, number>;
  filter: IssueFilter;
  onFilter: (filter: IssueFilter) => void;
}) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  const table = useIssueExport(ordered);
  const options = (
    ["all", "error", "question", "warning", "note", "choice"] as const
  )
    .filter((kind) => kind === "all" || count[kind] > 0)
    .map((value) => ({
      value,
      label: `${text(`issues.${value}`)} ${formats.number(count[value])}`,
    }));
  const name = `${text("issues.fileName")}-${fileName.replace(/\.\w+$/, "")}`;
  const { locale } = formats;
  const save = {
    xlsx: () => void saveXlsx(name, table(), { locale, about: [fileName] }),
    csv: () => saveCsv(name, table(), locale),
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h3 className="text-16 font-semibold">{text("issues.heading")}</h3>
      <Segments
        label={text("issues.filter")}
        value={filter}
        options={options}
        onChange={onFilter}
        className="flex-wrap"
      />
      <div className="ml-auto flex flex-wrap gap-1">
        {(["xlsx", "csv"] as const).map((format) => (
          <Button key={format} size="sm" variant="quiet" onClick={save[format]}>
            <Download />
            {text(`issues.${format}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function useIssueExport(issues: readonly ShownIssue[]): () => PlainTable {
  const text = useTranslations("submissions");
  const { say } = useFormats();
  return () => ({
    headings: [
      text("issues.row"),
      text("issues.posyandu"),
      text("issues.village"),
      text("issues.cell"),
      text("issues.column"),
      text("issues.value"),
      text("issues.kind"),
      text("issues.message"),
      text("issues.remedy"),
    ],
    rows: issues.map((issue) => [
      issue.row,
      issue.place?.posyandu ?? "",
      issue.place?.village ?? "",
      cellName(issue) ?? "",
      columnName(issue, say) ?? "",
      issue.value ?? "",
      text(`issues.severity.${issue.severity}`),
      say(issue.message),
      say(issue.remedy),
    ]),
  });
}

function Pages({
  page,
  pages,
  shown,
  count,
  onPage,
}: {
  page: number;
  pages: number;
  shown: readonly unknown[];
  count: number;
  onPage: (page: number) => void;
}) {
  const text = useTranslations("submissions");
  const { number } = useFormats();
  const from = page * pageSize + 1;
  return (
    <nav
      aria-label={text("issues.page", {
        page: number(page + 1),
        pages: number(pages),
      })}
      className="flex flex-wrap items-center gap-3 text-14"
    >
      <Button size="sm" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {text("issues.previous")}
      </Button>
      <span aria-live="polite" className="figures text-muted">
        {text("issues.range", {
          from: number(from),
          to: number(from + shown.length - 1),
          count: number(count),
        })}
      </span>
      <Button
        size="sm"
        disabled={page === pages - 1}
        onClick={() => onPage(page + 1)}
      >
        {text("issues.next")}
      </Button>
    </nav>
  );
}
