"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { refusedRowsQuery } from "@/lib/submissions/client/refused-rows-query";
import { dismissRefusedRow } from "@/lib/submissions/client/settle-submission";
import type { OpenRefusedRow } from "@/lib/submissions/contract";
import type { AreaCode } from "@/lib/core/domain/ids";
import { useFormats } from "@/lib/core/text/formats";
import { Button, buttonLook } from "@/components/ui/button";
import { Download } from "@/components/ui/icons";
import { SkeletonLines } from "@/components/ui/skeleton";
import { ConfirmDialog } from "@/components/frame/confirm-dialog";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";

/** How many rows are shown at first, and how many more with each press. */
const step = 20;

/** Rows of an area that were refused and have not been corrected since, each with its reasons. */
export function SubmissionRefused({ area }: { area: AreaCode }) {
  const text = useTranslations("submissions");
  const { number } = useFormats();
  const { data, error, refetch } = useQuery(refusedRowsQuery(area));
  const count = data?.rows.length ?? 0;
  return (
    <SectionCard
      id="refused"
      heading={text("refused.heading")}
      note={count > 0 ? <span className="figures">{number(count)}</span> : null}
      actions={
        count > 0 ? (
          <>
            {(["xlsx", "csv"] as const).map((format) => (
              <a
                key={format}
                href={`/api/v1/refused-rows?${new URLSearchParams({ area, format }).toString()}`}
                download
                className={buttonLook({ variant: "quiet", size: "sm" })}
              >
                <Download />
                {text(`refused.${format}`)}
              </a>
            ))}
          </>
        ) : null
      }
    >
      {error ? (
        <FailureNote
          what={text("refused.failed")}
          error={error}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data === undefined && !error ? <SkeletonLines count={2} /> : null}
      {data && count === 0 ? (
        <p className="text-14 text-muted">{text("refused.none")}</p>
      ) : null}
      {data && count > 0 ? <RefusedList rows={data.rows} /> : null}
    </SectionCard>
  );
}

function RefusedList({ rows }: { rows: readonly OpenRefusedRow[] }) {
  const text = useTranslations("submissions");
  const { number } = useFormats();
  const [limit, setLimit] = useState(step);
  return (
    <>
      <p className="text-14 text-muted">{text("refused.hint")}</p>
      <ul className="divide-y divide-line border-y border-line">
        {rows.slice(0, limit).map((row) => (
          <li key={`${row.submission}/${row.row}`}>
            <RefusedLine row={row} />
          </li>
        ))}
      </ul>
      {rows.length > limit ? (
        <p className="flex items-center gap-3 text-14 text-muted">
          <Button size="sm" onClick={() => setLimit(limit + step)}>
            {text("issues.next")}
          </Button>
          <span className="figures">
            {text("issues.range", {
              from: "1",
              to: number(limit),
              count: number(rows.length),
            })}
          </span>
        </p>
      ) : null}
    </>
  );
}

/** The posyandu as the sender wrote it. In every file made from the template, the columns that name it come first. */
function writtenName({ cells }: OpenRefusedRow): string | null {
  const name = cells.posyandu ?? cells.Posyandu ?? cells.posyandu_id;
  return name === undefined || name === "" ? null : name;
}

function RefusedLine({ row }: { row: OpenRefusedRow }) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  const client = useQueryClient();
  const place = { row: formats.number(row.row) };
  return (
    <div className="grid gap-x-4 gap-y-1 py-3 text-14 md:grid-cols-[14rem_minmax(0,1fr)_auto]">
      <p>
        <span className="font-semibold">
          {writtenName(row) ?? text("refused.unnamed")}
        </span>
        {row.month ? `, ${formats.month(row.month)}` : null}
        <span className="block text-13 text-pretty text-muted">
          {text("issues.rowMark", place)}{" "}
          {text("refused.from", {
            file: row.fileName,
            moment: formats.moment(row.receivedAt),
          })}
        </span>
      </p>
      <ul className="flex flex-col gap-1">
        {row.issues.map((issue, index) => (
          <li key={index} className="text-pretty">
            {issue.column ? (
              <span className="font-mono text-13">{issue.column}: </span>
            ) : null}
            {formats.say(issue.message)}{" "}
            <span className="text-muted">{formats.say(issue.remedy)}</span>
          </li>
        ))}
      </ul>
      <div className="md:justify-self-end">
        <ConfirmDialog
          label={text("refused.dismiss")}
          fullLabel={text("refused.dismissLabel", place)}
          title={text("refused.dismissTitle")}
          text={text("refused.dismissText")}
          confirm={text("refused.dismiss")}
          failed={text("refused.dismissFailed")}
          act={async () => {
            await dismissRefusedRow(row);
            void client.invalidateQueries();
          }}
        />
      </div>
    </div>
  );
}
