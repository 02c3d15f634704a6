"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { Checkbox } from "@/components/ui/field";
import { cx } from "@/components/ui/class-names";
import { elementOf } from "@/lib/core/catalogue/catalogue";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import type { Finding, FindingReply } from "@/lib/quality/contract";
import {
  examinedElements,
  type ExaminedElement,
} from "@/lib/quality/domain/examined-elements";
import { subjectOf } from "./finding-place";

type Months = FindingReply["months"];

/** The counts of the posyandu, months side by side, each with the submission that brought it. An empty cell is told from zero in a word. */
export function FindingRows({
  finding,
  months,
}: {
  finding: Finding;
  months: Months;
}) {
  const text = useTranslations("quality");
  const [isAll, setAll] = useState(false);
  const own =
    finding.elements.length === 0 ? examinedElements : finding.elements;
  const shown = isAll ? examinedElements : own;
  return (
    <SectionCard id="rows" heading={text("finding.rows")}>
      {own.length < examinedElements.length ? (
        <Checkbox
          className="text-14"
          label={text("finding.allElements")}
          checked={isAll}
          onChange={({ target }) => setAll(target.checked)}
        />
      ) : null}
      <div className="overflow-x-auto rounded-mark">
        <Table finding={finding} months={months} elements={shown} />
      </div>
    </SectionCard>
  );
}

type TableProps = { finding: Finding; months: Months };

function Table({
  elements,
  ...rest
}: TableProps & { elements: readonly ExaminedElement[] }) {
  const text = useTranslations("quality");
  const { say } = useFormats();
  const { finding, months } = rest;
  return (
    <table className="w-full border-collapse text-14">
      <caption className="pb-2 text-left text-14 text-muted">
        {text("finding.rowsCaption", { name: subjectOf(finding) })}
      </caption>
      <Head {...rest} />
      <tbody>
        {elements.map((code) => (
          <tr key={code} className="border-b border-line">
            <th scope="row" className="py-1 pr-2 text-left font-normal">
              {say(elementOf(code).label)}
            </th>
            {months.map(({ month, form }) => (
              <td
                key={month}
                className={cx(
                  "figures px-2 py-1 text-right",
                  month === finding.month && "font-semibold",
                )}
              >
                <Count
                  isReported={form !== null}
                  count={form?.counts[code] ?? null}
                />
              </td>
            ))}
          </tr>
        ))}
        <Sources months={months} />
      </tbody>
    </table>
  );
}

function Head({ finding, months }: TableProps) {
  const text = useTranslations("quality");
  const formats = useFormats();
  return (
    <thead>
      <tr className="border-b border-line-strong/50 text-12 text-muted">
        <th scope="col" className="min-w-44 py-1.5 pr-2 text-left">
          {text("finding.element")}
        </th>
        {months.map(({ month }) => (
          <th
            key={month}
            scope="col"
            className={cx(
              "px-2 py-1.5 text-right font-semibold",
              month === finding.month && "text-ink",
            )}
          >
            {formats.month(month, "short")}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Sources({ months }: Pick<TableProps, "months">) {
  const text = useTranslations("quality");
  const formats = useFormats();
  return (
    <tr>
      <th scope="row" className="py-1.5 pr-2 text-left font-normal text-muted">
        {text("finding.source")}
      </th>
      {months.map(({ month, form }) => (
        <td key={month} className="px-2 py-1.5 text-right">
          {form === null ? (
            <span className="text-muted">–</span>
          ) : (
            <Link
              prefetch={false}
              href={hrefIn(formats.locale, `/submissions/${form.submission}`)}
              aria-label={text("finding.sourceOf", {
                month: formats.month(month),
              })}
              className="inline-block min-w-6 rounded-mark leading-6 text-accent hover:underline"
            >
              {form.submission.slice(0, 4)}
            </Link>
          )}
        </td>
      ))}
    </tr>
  );
}

function Count({
  isReported,
  count,
}: {
  isReported: boolean;
  count: number | null;
}) {
  const text = useTranslations("quality");
  const { number } = useFormats();
  if (count !== null) return number(count);
  return (
    <span className="text-12 font-normal text-muted">
      {text(isReported ? "finding.empty" : "finding.noForm")}
    </span>
  );
}
