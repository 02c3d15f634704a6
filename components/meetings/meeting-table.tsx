"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { ButtonLink } from "@/components/ui/button-link";
import { Mark } from "@/components/ui/mark";
import { DataTable, type Column } from "@/components/ui/table";
import { hrefIn } from "@/lib/core/text/locale";
import { useFormats } from "@/lib/core/text/formats";
import type { Meeting } from "@/lib/meetings/contract";
import { MeetingStateMark } from "./meeting-state-mark";

/** Meetings with what they are about, how they stand, and the way to present each. */
export function MeetingTable({ meetings }: { meetings: readonly Meeting[] }) {
  const text = useTranslations("meetings");
  const columns = useColumns();
  return (
    <div className="-mx-4 overflow-x-auto px-4 sm:-mx-6 sm:px-6">
      <DataTable
        caption={text("list.caption")}
        captionHidden
        columns={columns}
        rows={meetings}
        rowKey={({ id }) => id}
        dense={false}
      />
    </div>
  );
}

function useColumns(): Column<Meeting>[] {
  const text = useTranslations("meetings");
  const formats = useFormats();
  return [
    {
      key: "meeting",
      heading: text("list.meeting"),
      isRowHeading: true,
      className: "min-w-56",
      sortBy: ({ title }) => title,
      cell: (meeting) => <Title meeting={meeting} />,
    },
    {
      key: "day",
      heading: text("list.day"),
      sortBy: ({ heldOn }) => heldOn,
      cell: ({ heldOn }) => (
        <span className="figures whitespace-nowrap">
          {heldOn === null
            ? text("list.noDay")
            : formats.publicationDate(heldOn)}
        </span>
      ),
    },
    {
      key: "about",
      heading: text("list.about"),
      sortBy: ({ areaName }) => areaName,
      cell: ({ areaName, month }) => (
        <span className="figures">
          {areaName}, {formats.month(month)}
        </span>
      ),
    },
    {
      key: "state",
      heading: text("list.state"),
      sortBy: ({ state }) => state,
      cell: (meeting) => <MeetingStateMark meeting={meeting} />,
    },
    {
      key: "present",
      heading: <span className="sr-only">{text("list.present")}</span>,
      cell: (meeting) => <Present meeting={meeting} />,
    },
  ];
}

function Title({ meeting }: { meeting: Meeting }) {
  const text = useTranslations("meetings");
  const { locale, number } = useFormats();
  return (
    <span className="flex flex-col gap-0.5">
      <Link
        href={hrefIn(locale, `/rapat/${meeting.id}`)}
        className="font-semibold text-pretty wrap-anywhere underline decoration-line-strong underline-offset-3 hover:text-accent hover:decoration-accent"
      >
        {meeting.title}
      </Link>
      <span className="flex flex-wrap items-center gap-x-2 text-13 text-muted">
        <span className="figures">
          {text("list.slides", { count: number(meeting.slides) })}
        </span>
        {meeting.place === "" ? null : (
          <span className="wrap-anywhere">{meeting.place}</span>
        )}
        {meeting.simulated ? (
          <Mark tone="caution">{text("simulated")}</Mark>
        ) : null}
      </span>
    </span>
  );
}

function Present({ meeting: { id, title, slides } }: { meeting: Meeting }) {
  const text = useTranslations("meetings");
  const { locale } = useFormats();
  return slides === 0 ? null : (
    <ButtonLink
      size="sm"
      prefetch={false}
      href={hrefIn(locale, `/rapat/${id}/sajikan`)}
      aria-label={text("list.presentFor", { title })}
    >
      {text("list.present")}
    </ButtonLink>
  );
}
