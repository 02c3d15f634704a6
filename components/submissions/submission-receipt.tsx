"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "use-intl/react";
import { boardQuery } from "@/lib/submissions/client/board-query";
import { submissionQuery } from "@/lib/submissions/client/submission-query";
import { submissionsQuery } from "@/lib/submissions/client/submissions-query";
import type { SubmissionReply } from "@/lib/submissions/contract";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { ButtonLink } from "@/components/ui/button-link";
import { ReceiptCard } from "./receipt-card";
import { SubmissionStanding } from "./submission-standing";

/** Says that a report was accepted, and what every screen shows because of it. It follows what happens to the submission later, here or elsewhere. */
export function SubmissionReceipt({
  receipt,
  province,
}: {
  receipt: SubmissionReply;
  province: AreaCode;
}) {
  const text = useTranslations("submissions");
  const { data: now } = useQuery({
    ...submissionQuery(receipt.id),
    initialData: receipt,
  });
  const month = receipt.months.at(-1);
  const title =
    now.withdrawnAt !== null
      ? "withdrawnTitle"
      : receipt.repeated
        ? "repeatedTitle"
        : "title";
  return (
    <ReceiptCard
      id={receipt.id}
      title={text(`receipt.${title}`, { area: receipt.areaName })}
      said={
        <>
          <p>
            <Fate receipt={receipt} now={now} />
          </p>
          {month === undefined ? null : (
            <Later receipt={receipt} month={month} />
          )}
        </>
      }
    >
      {month === undefined ? null : (
        <Shown area={receipt.area} month={month} province={province} />
      )}
    </ReceiptCard>
  );
}

/** What became of the submission. */
function Fate({
  receipt,
  now: { withdrawnAt, refusedOpen },
}: {
  receipt: SubmissionReply;
  now: SubmissionReply;
}) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  if (withdrawnAt !== null)
    return text("receipt.withdrawnText", {
      moment: formats.moment(withdrawnAt),
    });
  const { months, rows } = receipt;
  const when = { moment: formats.moment(receipt.receivedAt) };
  const stored = receipt.repeated
    ? text("receipt.repeatedText", when)
    : text("receipt.text", {
        ...when,
        months: months.map((month) => formats.month(month)).join(", "),
        valid: formats.number(rows.valid),
      });
  if (rows.refused === 0) return stored;
  const waiting =
    refusedOpen > 0
      ? text("receipt.refused", { count: refusedOpen })
      : text("receipt.mended");
  return `${stored} ${waiting}`;
}

/** A submission of the same kind that came after it, because its figures may have taken the place of these. */
function Later({ receipt, month }: { receipt: SubmissionReply; month: Month }) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  const { data } = useQuery(submissionsQuery(receipt.area, month));
  const later = data?.submissions.find(
    ({ form, status, sequence }) =>
      form === receipt.form &&
      status === "accepted" &&
      sequence > receipt.sequence,
  );
  if (later === undefined) return null;
  return (
    <p>
      {text("receipt.later", {
        name: later.file.name,
        moment: formats.moment(later.receivedAt),
      })}
    </p>
  );
}

function Shown({
  area,
  month,
  province,
}: {
  area: AreaCode;
  month: Month;
  province: AreaCode;
}) {
  const text = useTranslations("submissions");
  const locale = useLocale();
  const formats = useFormats();
  const { data, error, isFetching } = useQuery(
    boardQuery(province, "regency", month),
  );
  return (
    <div className="flex flex-wrap items-end justify-between gap-4">
      <div className="min-w-0 flex-1 basis-80">
        <h3 className="pb-1.5 text-14 font-semibold">
          {text("receipt.shows")}, {formats.month(month)}
        </h3>
        <SubmissionStanding
          // A line from before the acceptance is out of date, so the new one is waited for.
          board={isFetching ? undefined : data}
          hasFailed={error !== null}
          area={area}
          hasDeadline={false}
        />
      </div>
      <ButtonLink
        variant="primary"
        href={hrefIn(
          locale,
          `/?month=${month}&indicator=reporting_completeness`,
        )}
      >
        {text("receipt.province")}
      </ButtonLink>
    </div>
  );
}
