"use client";

import { useTranslations } from "use-intl/react";
import { useConnection } from "@/components/live/use-live";
import { useFormats } from "@/lib/core/text/formats";
import { useStageValue } from "./stage-context";

/** Whether the figures are those of a snapshot or of the moment; it never says nothing. */
export function StageSign() {
  const text = useTranslations("meetings");
  const common = useTranslations("common");
  const { time } = useFormats();
  const { meeting } = useStageValue();
  const { status, heardAt } = useConnection();
  const at = heardAt === null ? null : time(new Date(heardAt).toISOString());
  const isLive = status === "live" || status === "connecting";
  return (
    <p data-sign="live" className="flex items-center gap-2 whitespace-nowrap">
      <span
        aria-hidden
        className={
          isLive
            ? "size-2 rounded-full bg-better"
            : "size-2 rounded-full border-2 border-worse"
        }
      />
      <span className="figures font-semibold text-ink">
        {!isLive
          ? common(`connection.${status}Bare`)
          : at === null
            ? text("stage.live")
            : text("stage.liveAt", { time: at })}
      </span>
      {meeting.snapshot === null ? (
        <span className="max-sm:hidden">{text("stage.noSnapshot")}</span>
      ) : null}
    </p>
  );
}
