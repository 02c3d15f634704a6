"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import { SkeletonLines } from "@/components/ui/skeleton";
import { Toggle } from "@/components/ui/toggle";
import { useView } from "@/components/view/view-context";
import { pastQuery } from "@/lib/completeness/client/queries";
import { useFormats } from "@/lib/core/text/formats";
import { PastStrips } from "./past-strips";
import { PastTable } from "./past-table";

/** How punctual each area has been over two years: strips for the eye, the same as a table. */
export function PastPanel() {
  const text = useTranslations("completeness");
  const formats = useFormats();
  const { view } = useView();
  const [isTable, setTable] = useState(false);
  const { data, error, refetch } = useQuery(pastQuery(view.area, view.month));
  return (
    <SectionCard
      id="past"
      heading={text("past.heading")}
      note={
        data === undefined
          ? undefined
          : text("past.note", {
              from: formats.month(data.total.months[0]?.month ?? data.from),
              to: formats.month(data.to),
            })
      }
      actions={
        <Toggle isOn={isTable} onChange={setTable}>
          {text("past.table")}
        </Toggle>
      }
    >
      {error ? (
        <FailureNote
          what={text("past.failed")}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data === undefined ? (
        error ? null : (
          <SkeletonLines count={6} />
        )
      ) : data.total.months.length === 0 ? (
        <p className="text-muted">{text("past.none")}</p>
      ) : isTable ? (
        <PastTable reply={data} />
      ) : (
        <PastStrips reply={data} />
      )}
    </SectionCard>
  );
}
