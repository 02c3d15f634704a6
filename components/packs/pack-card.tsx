"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import { buttonLook } from "@/components/ui/button";
import { StateMessage } from "@/components/ui/state-message";
import { DataTable, type Column } from "@/components/ui/table";
import type { SessionReply } from "@/lib/core/access/contract";
import { useFormats } from "@/lib/core/text/formats";
import { meetingQuery } from "@/lib/meetings/client/meetings-query";
import type { Meeting } from "@/lib/meetings/contract";
import { packsQuery } from "@/lib/packs/client/packs-query";
import type { Pack } from "@/lib/packs/contract";
import { HallCard } from "./hall-card";
import { ReturnImport } from "./return-import";

/** Taking a meeting along and bringing its results home; on the laptop itself, what it can do and how its results are taken home. */
export function PackCard({
  id,
  session,
}: {
  id: string;
  session: SessionReply;
}) {
  const { data } = useQuery({
    ...meetingQuery(id),
    enabled: session.audience === "oversight",
  });
  if (data?.meeting.mayChange !== true) return null;
  const { hall } = session;
  if (hall === undefined) return <TakeCard meeting={data.meeting} />;
  return hall.meeting === id ? <HallCard hall={hall} /> : null;
}

function TakeCard({ meeting }: { meeting: Meeting }) {
  const text = useTranslations("packs");
  const { id, area, month, snapshot } = meeting;
  return (
    <SectionCard id="without-a-line" heading={text("heading")}>
      <p className="max-w-prose text-14 text-pretty text-muted">
        {text("lead")}
      </p>
      {snapshot === null ? (
        <StateMessage tone="plain">{text("without")}</StateMessage>
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <a
            href={`/api/v1/meetings/${id}/pack`}
            download
            className={buttonLook({})}
          >
            {text("download")}
          </a>
          <code className="text-14 wrap-anywhere text-muted">
            {text("how", { name: `rapat-${area}-${month}-….pantau` })}
          </code>
        </div>
      )}
      <Taken id={id} />
    </SectionCard>
  );
}

/** Which files were taken; once there is one, its results can be handed in. */
function Taken({ id }: { id: string }) {
  const text = useTranslations("packs");
  const { data, error, refetch } = useQuery({
    ...packsQuery(id),
    // A file that was just downloaded is no change of the ledger.
    refetchOnWindowFocus: "always",
  });
  if (error)
    return (
      <FailureNote
        what={text("list.failed")}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  return (
    <>
      {data === undefined || data.packs.length === 0 ? null : (
        <PackTable packs={data.packs} />
      )}
      <ReturnImport meeting={id} />
    </>
  );
}

function PackTable({ packs }: { packs: readonly Pack[] }) {
  const text = useTranslations("packs");
  const formats = useFormats();
  const columns: Column<Pack>[] = [
    {
      key: "mark",
      heading: text("list.mark"),
      cell: ({ mark }) => mark,
      isRowHeading: true,
    },
    {
      key: "takenAt",
      heading: text("list.takenAt"),
      cell: ({ takenAt }) => formats.moment(takenAt, "short"),
    },
    {
      key: "office",
      heading: text("list.office"),
      cell: ({ office }) => formats.say(office),
    },
    {
      key: "returnedAt",
      heading: text("list.returnedAt"),
      cell: ({ returnedAt }) =>
        returnedAt === null
          ? text("list.notYet")
          : formats.moment(returnedAt, "short"),
    },
  ];
  return (
    <div className="overflow-x-auto">
      <DataTable
        caption={text("list.caption")}
        columns={columns}
        rows={packs}
        rowKey={({ id }) => id}
      />
    </div>
  );
}
