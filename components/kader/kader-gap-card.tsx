"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { SignInNote } from "@/components/frame/sign-in-note";
import { SectionCard } from "@/components/frame/section-card";
import { useFormats } from "@/lib/core/text/formats";
import type { KaderGap, KaderRow } from "@/lib/kader/contract";
import { GapDownloads } from "./gap-downloads";
import { GapVillages } from "./gap-villages";

/** Persons to be recruited and trained, in all and by village. Told only to those who oversee, since they come from single posyandu. */
export function KaderGapCard({
  gap,
  row,
}: {
  gap: KaderGap | null;
  row: KaderRow;
}) {
  const text = useTranslations("kader");
  if (gap === null)
    return (
      <SectionCard id="gap" heading={text("gap.heading")}>
        <SignInNote>{text("closed")}</SignInNote>
      </SectionCard>
    );
  return (
    <SectionCard
      id="gap"
      heading={text("gap.heading")}
      actions={<GapDownloads />}
    >
      {gap.counted === 0 ? (
        <p className="text-muted">{text("plan.none")}</p>
      ) : (
        <>
          <Totals gap={gap} row={row} />
          <GapVillages />
        </>
      )}
    </SectionCard>
  );
}

function Totals({ gap, row }: { gap: KaderGap; row: KaderRow }) {
  const text = useTranslations("kader");
  const formats = useFormats();
  const unknown = row.coverage.registered - gap.counted;
  return (
    <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
      <Persons value={gap.toRecruit} word={text("gap.recruit")}>
        {text("gap.recruitText", {
          short: formats.number(gap.short),
          counted: formats.number(gap.counted),
        })}{" "}
        {unknown > 0
          ? text("gap.unknown", { count: formats.number(unknown) })
          : ""}
      </Persons>
      <Persons value={gap.toTrain} word={text("gap.train")}>
        {text("gap.trainText", { counted: formats.number(gap.countedBoth) })}
      </Persons>
    </div>
  );
}

function Persons({
  value,
  word,
  children,
}: {
  value: number;
  word: string;
  children: ReactNode;
}) {
  const formats = useFormats();
  return (
    <p className="flex flex-col gap-1">
      <span className="flex items-baseline gap-2">
        <span className="figures text-28 font-semibold">
          {formats.number(value)}
        </span>{" "}
        <span className="text-16 text-muted">{word}</span>
      </span>
      <span className="max-w-prose text-14 text-pretty text-muted">
        {children}
      </span>
    </p>
  );
}
