"use client";

import { useTranslations } from "use-intl/react";
import type { CodeReading, CodesRefusal } from "@/lib/boundaries/contract";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { StateMessage } from "@/components/ui/state-message";
import { DataTable } from "@/components/ui/table";

/** The codes that are not believed, each with what the register and the file say of it, and the offer to read them as those of BPS. */
export function RefusedCodes({
  codes: { readings, readingCount, offersBps },
  isPending,
  onReadAsBps,
}: {
  codes: CodesRefusal;
  isPending: boolean;
  onReadAsBps: () => void;
}) {
  const text = useTranslations("boundaries");
  const { number } = useFormats();
  const rest = readingCount - readings.length;
  return (
    <div className="flex flex-col gap-4">
      {offersBps ? (
        <StateMessage
          tone="caution"
          title={text("shapes.bpsOffer")}
          action={
            <Button disabled={isPending} onClick={onReadAsBps}>
              {text("shapes.readAsBps")}
            </Button>
          }
        />
      ) : null}
      <div className="overflow-x-auto">
        <Readings readings={readings} count={readingCount} />
      </div>
      {rest > 0 ? (
        <p className="text-14 text-muted">
          {text("shapes.more", { count: number(rest) })}
        </p>
      ) : null}
    </div>
  );
}

function Readings({
  readings,
  count,
}: {
  readings: readonly CodeReading[];
  count: number;
}) {
  const text = useTranslations("boundaries");
  const { number } = useFormats();
  return (
    <DataTable
      caption={`${text("shapes.readings")}: ${number(count)}`}
      rows={readings.map((reading, index) => ({ ...reading, index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        {
          key: "code",
          heading: text("shapes.readingCode"),
          isRowHeading: true,
          sortBy: ({ code }) => code,
          cell: ({ code }) => code,
        },
        {
          key: "registered",
          heading: text("shapes.readingRegistered"),
          cell: ({ registered }) => registered ?? text("shapes.readingNobody"),
        },
        {
          key: "inFile",
          heading: text("shapes.readingInFile"),
          sortBy: ({ inFile }) => inFile,
          cell: ({ inFile }) => inFile,
        },
        {
          key: "meant",
          heading: text("shapes.readingMeant"),
          cell: ({ meant }) =>
            meant
              .slice(0, 3)
              .map(({ code, name }) => `${name} (${code})`)
              .join(", "),
        },
      ]}
    />
  );
}
