"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "use-intl/react";
import { boardQuery } from "@/lib/submissions/client/board-query";
import type { SubmissionReply } from "@/lib/submissions/contract";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { ButtonLink } from "@/components/ui/button-link";
import { ReceiptCard } from "./receipt-card";
import { SubmissionStanding } from "./submission-standing";

/** Says that a report was accepted, and what every screen shows because of it. */
export function SubmissionReceipt({
  receipt,
  province,
}: {
  receipt: SubmissionReply;
  province: AreaCode;
}) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  const when = { moment: formats.moment(receipt.receivedAt) };
  const month = receipt.months.at(-1);
  const months = receipt.months.map((month) => formats.month(month)).join(", ");
  return (
    <ReceiptCard
      id={receipt.id}
      title={
        receipt.repeated
          ? text("receipt.repeatedTitle")
          : text("receipt.title", { area: receipt.areaName })
      }
      said={
        <>
          <p>
            {receipt.repeated
              ? text("receipt.repeatedText", when)
              : text("receipt.text", {
                  ...when,
                  months,
                  valid: formats.number(receipt.rows.valid),
                })}
          </p>
          {receipt.rows.refused > 0 && !receipt.repeated ? (
            <p>{text("receipt.refused", { count: receipt.rows.refused })}</p>
          ) : null}
        </>
      }
    >
      {month === undefined ? null : (
        <Shown area={receipt.area} month={month} province={province} />
      )}
    </ReceiptCard>
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
