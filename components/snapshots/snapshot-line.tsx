"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { shareText } from "@/components/figures/cell-text";
import { buttonLook } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import type { Snapshot } from "@/lib/snapshots/contract";
import { SnapshotWithdrawal } from "./snapshot-withdrawal";

/** One snapshot: what it is of, how complete that was, and what can be done with it. */
export function SnapshotLine({
  snapshot,
  isChosen,
  onChoose,
}: {
  snapshot: Snapshot;
  isChosen: boolean;
  /** Null where it cannot be compared. */
  onChoose: ((id: string) => void) | null;
}) {
  const text = useTranslations("snapshots");
  const { locale } = useFormats();
  const { id, number, title } = snapshot;
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0">
      <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={hrefIn(locale, `/?snapshot=${id}`)}
            className="min-w-0 font-semibold wrap-anywhere underline decoration-line-strong underline-offset-3 hover:text-accent"
          >
            {title}
          </Link>
          {snapshot.simulated ? (
            <Mark tone="caution">{text("simulated")}</Mark>
          ) : null}
        </p>
        <About snapshot={snapshot} />
        <Withdrawn snapshot={snapshot} />
      </div>
      <div className="-ml-2.5 flex flex-wrap items-center gap-1 sm:ml-0">
        {onChoose === null ? null : (
          <label className="flex min-h-8 cursor-pointer items-center gap-2 rounded-control px-2.5 text-14 hover:bg-sunken">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={isChosen}
              aria-label={text("compare.chooseFor", { number })}
              onChange={() => onChoose(id)}
            />
            {text("column.choose")}
          </label>
        )}
        {snapshot.mayWithdraw ? (
          <SnapshotWithdrawal id={id} number={number} />
        ) : null}
        <Link
          href={hrefIn(locale, `/?snapshot=${id}`)}
          aria-label={text("openFor", { number })}
          className={buttonLook({ size: "sm" })}
        >
          {text("open")}
        </Link>
      </div>
    </li>
  );
}

function About({ snapshot }: { snapshot: Snapshot }) {
  const text = useTranslations("snapshots");
  const formats = useFormats();
  const { coverage } = snapshot;
  return (
    <>
      <p className="figures text-14 text-muted">
        <span className="text-ink">{snapshot.number}</span> ·{" "}
        {snapshot.areaName}, {formats.month(snapshot.month)}
      </p>
      <p className="figures text-14 text-muted">
        {formats.moment(snapshot.takenAt)} · {formats.say(snapshot.office)} ·{" "}
        {coverage === null
          ? text("coverageUnknown")
          : text("coverage", {
              reported: formats.number(coverage.reported),
              registered: formats.number(coverage.registered),
              share: shareText(formats, coverage),
            })}
      </p>
    </>
  );
}

function Withdrawn({ snapshot: { withdrawn } }: { snapshot: Snapshot }) {
  const text = useTranslations("snapshots");
  const { moment, say } = useFormats();
  if (withdrawn === null) return null;
  const said = { moment: moment(withdrawn.at), office: say(withdrawn.office) };
  return (
    <p className="max-w-prose text-14 text-pretty wrap-anywhere text-caution">
      {withdrawn.reason === null
        ? text("withdrawnBare", said)
        : text("withdrawn", { ...said, reason: withdrawn.reason })}
    </p>
  );
}
