"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { MonthPicker } from "@/components/figures/month-picker";
import { PageFrame } from "@/components/frame/page-frame";
import { useLiveUpdates } from "@/components/live/use-live";
import { AreaTrail } from "@/components/view/area-trail";
import { MoveAnnouncer } from "@/components/view/move-announcer";
import { useArea } from "@/components/view/use-area";
import { useView } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { useFormats } from "@/lib/core/text/formats";

/** The frame of a page of an area and month: its bar, its title, and the word to screen readers when it moves. */
export function FieldsFrame({
  session,
  title,
  lead,
  pageTitle,
  children,
}: {
  session: SessionReply;
  title: string;
  lead: string;
  pageTitle: "pageTitle" | "life.pageTitle";
  children: ReactNode;
}) {
  useLiveUpdates();
  const text = useTranslations("fields");
  const formats = useFormats();
  const { view } = useView();
  const { data: area } = useArea();
  const isKnown = area?.code === view.area;
  const month = formats.month(view.month);
  return (
    <PageFrame
      session={session}
      title={
        <>
          {title}
          <span className="font-normal text-muted">
            {" "}
            · {isKnown ? `${area.name}, ` : ""}
            {month}
          </span>
        </>
      }
      lead={lead}
      controls={
        <div className="flex min-w-0 flex-1 items-center lg:gap-x-2">
          <AreaTrail />
          <MonthPicker />
        </div>
      }
    >
      {children}
      <MoveAnnouncer
        title={isKnown ? text(pageTitle, { area: area.name, month }) : null}
      />
    </PageFrame>
  );
}
