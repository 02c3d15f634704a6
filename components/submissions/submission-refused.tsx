"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { refusedRowsQuery } from "@/lib/submissions/client/refused-rows-query";
import type { OpenRefusedRow } from "@/lib/submissions/contract";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { useFormats } from "@/lib/core/text/formats";
import { Button, buttonLook } from "@/components/ui/button";
import { Download } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import { SkeletonLines } from "@/components/ui/skeleton";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import { RefusedLine } from "./submission-refused-line";

/** How many rows are shown at first, and how many more with each press. */
const step = 20;

type Rows = readonly OpenRefusedRow[];

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
      {data && count > 0 ? (
        <RefusedRows key={area} area={area} rows={data.rows} />
      ) : null}
    </SectionCard>
  );
}

function RefusedRows({ area, rows }: { area: AreaCode; rows: Rows }) {
  const text = useTranslations("submissions");
  const [chosen, setChosen] = useState<Month | null>(null);
  const months = monthsOf(rows);
  // The last row of a month may be settled on another screen while it is chosen.
  const month = months.find((one) => one === chosen) ?? null;
  return (
    <>
      <p className="text-14 text-pretty text-muted">{text("refused.hint")}</p>
      <div className="flex flex-wrap items-center gap-2">
        {months.length > 1 ? (
          <MonthChoice months={months} month={month} onMonth={setChosen} />
        ) : null}
        <Downloads area={area} month={month} />
      </div>
      <RefusedList
        area={area}
        rows={month === null ? rows : rows.filter(isOf(month))}
      />
    </>
  );
}

/** The months of the rows, newest first. */
function monthsOf(rows: Rows): Month[] {
  const months = new Set(rows.flatMap(({ month }) => month ?? []));
  return [...months].sort().reverse();
}

/** A row whose month could not be read is shown with every month. */
function isOf(month: Month) {
  return (row: OpenRefusedRow) => row.month === null || row.month === month;
}

function MonthChoice({
  months,
  month,
  onMonth,
}: {
  months: readonly Month[];
  month: Month | null;
  onMonth: (month: Month | null) => void;
}) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  return (
    <Select
      aria-label={text("refused.month")}
      className="text-14"
      value={month ?? ""}
      onChange={({ target }) =>
        onMonth(months.find((one) => one === target.value) ?? null)
      }
    >
      <option value="">{text("refused.allMonths")}</option>
      {months.map((one) => (
        <option key={one} value={one}>
          {formats.month(one)}
        </option>
      ))}
    </Select>
  );
}

function Downloads({ area, month }: { area: AreaCode; month: Month | null }) {
  const text = useTranslations("submissions");
  const hrefOf = (format: string) =>
    `/api/v1/refused-rows?${new URLSearchParams({ area, ...(month && { month }), format }).toString()}`;
  return (
    <>
      <a
        href={hrefOf("xlsx")}
        download
        className={buttonLook({ variant: "secondary", size: "sm" })}
      >
        <Download />
        {text("refused.downloadXlsx")}
      </a>
      <a
        href={hrefOf("csv")}
        download
        aria-label={text("refused.csvLabel")}
        className={buttonLook({ variant: "quiet", size: "sm" })}
      >
        {text("refused.downloadCsv")}
      </a>
    </>
  );
}

function RefusedList({ area, rows }: { area: AreaCode; rows: Rows }) {
  const text = useTranslations("submissions");
  const { number } = useFormats();
  const [limit, setLimit] = useState(step);
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {rows.slice(0, limit).map((row) => (
          <li key={`${row.submission}/${row.row}`}>
            <RefusedLine row={row} isOwnArea={row.area === area} />
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
