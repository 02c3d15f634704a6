"use client";

import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { buttonLook } from "@/components/ui/button";
import type { SessionReply } from "@/lib/core/access/contract";
import { useFormats } from "@/lib/core/text/formats";

/** What the laptop of a meeting can do, what it cannot, and how what was written on it comes home. */
export function HallCard({
  hall: { meeting, mark, takenAt, address },
}: {
  hall: NonNullable<SessionReply["hall"]>;
}) {
  const text = useTranslations("packs");
  const { moment } = useFormats();
  return (
    <SectionCard id="without-a-line" heading={text("hall.heading", { mark })}>
      <div className="flex max-w-prose flex-col gap-2 text-pretty">
        <p>{text("hall.lead", { moment: moment(takenAt) })}</p>
        <p>{text("hall.open", { address: `${address}/ikuti` })}</p>
        <p>{text("hall.closed")}</p>
        <p>{text("hall.numbers", { mark })}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <a
          href={`/api/v1/meetings/${meeting}/return`}
          download
          className={buttonLook({ variant: "primary" })}
        >
          {text("hall.download")}
        </a>
        <p className="max-w-prose flex-1 basis-80 text-14 text-pretty text-muted">
          {text("hall.after")}
        </p>
      </div>
    </SectionCard>
  );
}
