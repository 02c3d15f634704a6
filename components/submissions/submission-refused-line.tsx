"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { dismissRefusedRow } from "@/lib/submissions/client/settle-submission";
import type { OpenRefusedRow } from "@/lib/submissions/contract";
import { useFormats } from "@/lib/core/text/formats";
import { ConfirmDialog } from "@/components/frame/confirm-dialog";
import { cellName, columnName } from "./submission-issue-table";

/** A refused row: which posyandu, what is wrong in which cell, and the way to take it off the list. */
export function RefusedLine({
  row,
  isOwnArea,
}: {
  row: OpenRefusedRow;
  /** The list is that of the row's own regency, which then need not be named. */
  isOwnArea: boolean;
}) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  const client = useQueryClient();
  const place = { row: formats.number(row.row) };
  return (
    <div className="grid gap-x-4 gap-y-2 py-3 text-14 md:grid-cols-[16rem_minmax(0,1fr)_auto]">
      <div className="min-w-0 wrap-anywhere">
        <RowName row={row} isOwnArea={isOwnArea} />
        <p className="text-13 text-pretty text-muted">
          {text("issues.rowMark", place)}{" "}
          {text("refused.from", {
            file: row.fileName,
            sender: row.sender,
            moment: formats.moment(row.receivedAt),
          })}
        </p>
      </div>
      <ul className="flex min-w-0 flex-col gap-2">
        {row.issues.map((issue, index) => (
          <li key={index} className="text-pretty">
            <IssueLine issue={issue} />
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

function RowName({ row, isOwnArea }: Parameters<typeof RefusedLine>[0]) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  const { posyandu, village, subdistrict, id } = row.named;
  const where = [
    village,
    subdistrict,
    isOwnArea ? null : row.areaName,
    row.month && formats.month(row.month),
  ].filter(Boolean);
  const idText = id === null ? null : text("refused.id", { id });
  return (
    <p>
      <span className="font-semibold">
        {posyandu ?? idText ?? text("refused.unnamed")}
      </span>
      {where.length > 0 ? (
        <span className="block">{where.join(", ")}</span>
      ) : null}
    </p>
  );
}

function IssueLine({ issue }: { issue: OpenRefusedRow["issues"][number] }) {
  const text = useTranslations("submissions");
  const { say } = useFormats();
  const cell = cellName(issue);
  const column = columnName(issue, say);
  return (
    <>
      {cell || column ? (
        <span className="block wrap-anywhere">
          {cell ? (
            <span className="font-mono text-13 font-semibold">{cell} </span>
          ) : null}
          {[
            column,
            issue.value && text("refused.written", { value: issue.value }),
          ]
            .filter(Boolean)
            .join(", ")}
        </span>
      ) : null}
      {say(issue.message)}{" "}
      <span className="text-muted">{say(issue.remedy)}</span>
    </>
  );
}
