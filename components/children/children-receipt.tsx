"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { defaultLevel, viewSearch } from "@/lib/core/client/view";
import type { ChildFileReply } from "@/lib/children/contract";
import type { SessionReply } from "@/lib/core/access/contract";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { buttonLook } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ReceiptCard } from "@/components/submissions/receipt-card";
import { ChildrenCoverage } from "./children-coverage";
import { ChildrenIssues } from "./children-issues";

/** Says that a file was accepted: what counts, what waits, and where to see it. */
export function ChildrenReceipt({
  receipt,
  session,
}: {
  receipt: ChildFileReply;
  session: SessionReply;
}) {
  const text = useTranslations("children");
  const refused = receipt.issues.filter(({ effect }) => effect === "refused");
  return (
    <ReceiptCard
      id={receipt.id}
      title={
        receipt.repeated
          ? text("receipt.repeatedTitle")
          : text("receipt.title", { area: receipt.areaName })
      }
      said={<ReceiptText receipt={receipt} />}
    >
      <Ways receipt={receipt} session={session} />
      {receipt.coverage.short > 0 ? (
        <ChildrenCoverage coverage={receipt.coverage} months={receipt.months} />
      ) : null}
      {refused.length > 0 && !receipt.repeated ? (
        <ChildrenIssues issues={refused} />
      ) : null}
    </ReceiptCard>
  );
}

function ReceiptText({ receipt }: { receipt: ChildFileReply }) {
  const text = useTranslations("children");
  const formats = useFormats();
  const { rows } = receipt;
  const moment = formats.moment(receipt.receivedAt);
  if (receipt.repeated)
    return <p>{text("receipt.repeatedText", { moment })}</p>;
  return (
    <>
      <p>
        {rows.matched === 0
          ? text("receipt.noneText")
          : text(
              receipt.coverage.short > 0 ? "receipt.textShort" : "receipt.text",
              {
                moment,
                matched: formats.number(rows.matched),
                months: formats.months(receipt.months),
              },
            )}
      </p>
      {rows.queued > 0 ? (
        <p>{text("receipt.queued", { count: rows.queued })}</p>
      ) : null}
      {rows.refused > 0 ? (
        <p>{text("receipt.refused", { count: rows.refused })}</p>
      ) : null}
    </>
  );
}

function Ways({
  receipt: { id, area, months, rows },
  session,
}: {
  receipt: ChildFileReply;
  session: SessionReply;
}) {
  const text = useTranslations("children");
  const locale = useLocale();
  const month = months.toSorted().at(-1);
  const defaults = { area: session.province.code, month: session.latestMonth };
  return (
    <div className="flex flex-wrap gap-2">
      {month === undefined ? null : (
        <>
          <ButtonLink
            variant="primary"
            href={`/${viewSearch(
              {
                area,
                level: defaultLevel(area),
                month,
                indicator: "stunting",
              },
              defaults,
              locale,
            )}`}
          >
            {text("receipt.map")}
          </ButtonLink>
          <ButtonLink
            href={hrefIn(
              locale,
              `/growth?${new URLSearchParams({ area, month }).toString()}`,
            )}
          >
            {text("receipt.growth")}
          </ButtonLink>
        </>
      )}
      {rows.queued > 0 ? (
        <a href="#place-queue" className={buttonLook()}>
          {text("receipt.toQueue")}
        </a>
      ) : null}
      <ButtonLink variant="quiet" href={hrefIn(locale, `/submissions/${id}`)}>
        {text("receipt.record")}
      </ButtonLink>
    </div>
  );
}
