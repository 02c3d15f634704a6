"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { doublesQuery } from "@/lib/registry/client/doubles-query";
import type { DoublesReply } from "@/lib/registry/contract";
import { useFormats } from "@/lib/core/text/formats";
import { toCsv } from "@/lib/core/text/plain-table";
import { Button } from "@/components/ui/button";
import { Download } from "@/components/ui/icons";
import { Skeleton } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { SectionCard } from "@/components/frame/section-card";
import { saveFile } from "@/components/handout/save-file";

type Doubles = DoublesReply["doubles"];

/** Posyandu that stand in one village under one name, and how to close one of them. */
export function RegistryDoubles() {
  const text = useTranslations("registry");
  const { locale } = useFormats();
  const { data, error, refetch } = useQuery(doublesQuery());
  const doubles = data?.doubles ?? [];
  return (
    <SectionCard
      id="doubles"
      heading={text("doubles.heading")}
      actions={
        doubles.length > 0 ? (
          <Button
            size="sm"
            variant="quiet"
            onClick={() =>
              saveFile(
                `${text("fileName.doubles")}.csv`,
                new Blob([toCsv(tableOf(doubles), locale)], {
                  type: "text/csv;charset=utf-8",
                }),
              )
            }
          >
            <Download />
            {text("doubles.download")}
          </Button>
        ) : null
      }
    >
      {error ? (
        <StateMessage
          tone="failure"
          title={text("doubles.failed")}
          action={
            <Button onClick={() => void refetch()}>
              {text("doubles.retry")}
            </Button>
          }
        />
      ) : data === undefined ? (
        <Skeleton className="h-16" />
      ) : (
        <DoublesList doubles={doubles} />
      )}
    </SectionCard>
  );
}

/** In the form of a registry file, so that it can be sent back with a last month. */
function tableOf(doubles: Doubles) {
  return {
    headings: [
      "id",
      "name",
      "village_code",
      "village",
      "valid_from",
      "valid_to",
    ],
    rows: doubles.flatMap(({ village, posyandu }) =>
      posyandu.map(({ id, name, validFrom, validTo }) => [
        id,
        name,
        village.code,
        village.name,
        validFrom,
        validTo,
      ]),
    ),
  };
}

function DoublesList({ doubles }: { doubles: Doubles }) {
  const text = useTranslations("registry");
  const { month } = useFormats();
  if (doubles.length === 0)
    return <p className="text-14 text-muted">{text("doubles.none")}</p>;
  return (
    <>
      <p className="max-w-prose text-14 text-pretty text-muted">
        {text("doubles.hint")}
      </p>
      <ul className="max-h-120 divide-y divide-line overflow-y-auto text-14">
        {doubles.map(({ village, subdistrict, posyandu }) => (
          <li key={posyandu[0]?.id} className="py-2">
            <p className="font-semibold">
              {posyandu[0]?.name}{" "}
              <span className="font-normal text-muted">
                {village.name}, {subdistrict} ({village.code})
              </span>
            </p>
            <ul className="list-disc pl-6">
              {posyandu.map((one) => (
                <li key={one.id}>
                  {one.name} ({one.id}),{" "}
                  {text("doubles.since", { month: month(one.validFrom) })},{" "}
                  {text("doubles.reports", {
                    count: one.reports,
                    last: one.lastReport === null ? "" : month(one.lastReport),
                  })}
                  {one.isSimulated ? `, ${text("doubles.simulated")}` : ""}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
