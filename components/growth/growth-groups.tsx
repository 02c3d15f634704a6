"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { GrowthCounts, GrowthReply } from "@/lib/growth/contract";
import { hiddenBelow } from "@/lib/core/disclosure/public-count";
import { findings } from "@/lib/growth/domain/growth-groups";
import { Segments } from "@/components/ui/segments";
import { useCounts } from "./growth-data";
import { GrowthGroupTable, type Shown } from "./growth-group-table";
import { SectionCard } from "@/components/frame/section-card";

const choices: readonly Shown[] = ["measured", ...findings];

/** One finding at a time among boys and girls of four ages. */
export function GrowthGroups({
  reply,
  total,
}: {
  reply: GrowthReply;
  total: GrowthCounts;
}) {
  const text = useTranslations("growth");
  const { isHidden: isPublic } = useCounts();
  const [shown, setShown] = useState<Shown>("stunted");
  const isHidden =
    reply.groups.length > 0 &&
    reply.groups.every(({ heightMeasured }) => heightMeasured === null);
  if (isHidden)
    return (
      <SectionCard id="groups" heading={text("groups.heading")}>
        <p className="text-muted">
          {text("hiddenWhole", { count: String(hiddenBelow) })}
        </p>
      </SectionCard>
    );
  return (
    <SectionCard
      id="groups"
      heading={text("groups.heading")}
      className="print:break-inside-avoid"
    >
      <Segments
        label={text("groups.choose")}
        value={shown}
        onChange={setShown}
        options={choices.map((value) => ({
          value,
          label: text(`groups.finding.${value}`),
        }))}
        className="max-w-full flex-wrap self-start print:hidden"
      />
      <p className="max-w-prose text-14 text-pretty text-muted">
        {text(`groups.meaning.${shown}`)}
      </p>
      <GrowthGroupTable reply={reply} total={total} shown={shown} />
      <p className="max-w-prose text-14 text-pretty text-muted">
        {text(isPublic ? "groups.togetherPublic" : "groups.togetherNote")}
      </p>
    </SectionCard>
  );
}
