"use client";

import { useTranslations } from "use-intl/react";
import { ChildFileDetail } from "@/lib/children/contract";
import type { SubmissionReply } from "@/lib/submissions/contract";
import { ChildrenIssues } from "./children-issues";
import { partsOf, PassedOverNote, ShareBar } from "./children-share";

/** For a file of children: what became of its rows, and its issues by kind. */
export function ChildrenRecord({
  detail,
}: {
  detail: SubmissionReply["detail"];
}) {
  const { rows, issues } = ChildFileDetail.parse(detail);
  const text = useTranslations("children");
  return (
    <>
      <p className="max-w-prose text-14 text-muted">{text("record.notKept")}</p>
      <div className="flex flex-col gap-2">
        <h3 className="text-16 font-semibold">{text("record.became")}</h3>
        <ShareBar total={rows.read} parts={partsOf(rows, rows)} />
        <PassedOverNote rows={rows} />
      </div>
      <ChildrenIssues issues={issues} />
    </>
  );
}
