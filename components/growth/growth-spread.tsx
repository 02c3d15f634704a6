"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Distribution, GrowthReply } from "@/lib/growth/contract";
import { hiddenBelow } from "@/lib/core/disclosure/public-count";
import { shareBelow } from "@/lib/growth/domain/growth-spread";
import { useFormats } from "@/lib/core/text/formats";
import { Segments } from "@/components/ui/segments";
import { Skeleton } from "@/components/ui/skeleton";
import { Toggle } from "@/components/ui/toggle";
import { useCounts } from "./growth-data";
import { SectionCard } from "@/components/frame/section-card";
import { later } from "@/components/ui/later";

const SpreadPicture = later(
  async () => (await import("./growth-spread-picture")).GrowthSpreadPicture,
  () => <Skeleton className="h-72" />,
);

const SpreadTable = later(
  async () => (await import("./growth-spread-table")).GrowthSpreadTable,
  () => <Skeleton className="h-72" />,
);

type Index = Distribution["index"];
const indices = ["haz", "waz", "whz"] as const satisfies Index[];

/** How the scores are spread compared with WHO's standard. A shift comes from the children; a greater width comes from the measuring. */
export function GrowthSpread({ reply }: { reply: GrowthReply }) {
  const text = useTranslations("growth");
  const [index, setIndex] = useState<Index>("haz");
  const [isTable, setTable] = useState(false);
  const spread = reply.distributions.find((one) => one.index === index);
  const Shown = isTable ? SpreadTable : SpreadPicture;
  return (
    <SectionCard
      id="spread"
      heading={text("spread.heading")}
      actions={
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          <Segments
            label={text("spread.choose")}
            value={index}
            onChange={setIndex}
            options={indices.map((value) => ({
              value,
              label: text(`spread.index.${value}`),
            }))}
            className="max-w-full flex-wrap"
          />
          <Toggle isOn={isTable} onChange={setTable}>
            {text("spread.table")}
          </Toggle>
        </div>
      }
      className="print:break-inside-avoid"
    >
      {spread?.n ? (
        <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_15rem]">
          <div className="min-w-0">
            <Shown reply={reply} spread={spread} />
          </div>
          <Numbers spread={spread} />
        </div>
      ) : (
        <p className="text-muted">
          {spread?.n === null
            ? text("hiddenWhole", { count: String(hiddenBelow) })
            : text("spread.none", { index: text(`spread.index.${index}`) })}
        </p>
      )}
      <p className="max-w-prose text-14 text-pretty text-muted">
        {text("spread.words")}
      </p>
    </SectionCard>
  );
}

/** SD and both ends, each beside the value of the standard. */
function Numbers({ spread }: { spread: Distribution }) {
  const text = useTranslations("growth");
  const formats = useFormats();
  const { count, decimal, percent } = useCounts();
  const share = (value: number | null) =>
    percent(value === null ? null : value * 100);
  const tail = text("spread.standardTail", {
    share: formats.percent(shareBelow(-3) * 100, 2),
  });
  return (
    <dl className="grid content-start gap-x-6 gap-y-3 max-lg:grid-cols-2">
      <Line
        name={text("spread.sd")}
        value={decimal(spread.sd)}
        standard={text("spread.standardSd")}
      />
      <Line
        name={text("spread.mean")}
        value={decimal(spread.mean)}
        standard={text("spread.standardMean")}
      />
      <Line
        name={text("spread.below")}
        value={share(spread.belowMinus3)}
        standard={tail}
      />
      <Line
        name={text("spread.above")}
        value={share(spread.above3)}
        standard={tail}
      />
      <Line
        name={text("spread.children")}
        value={count(spread.n)}
        standard=""
      />
    </dl>
  );
}

function Line({
  name,
  value,
  standard,
}: {
  name: string;
  value: string;
  standard: string;
}) {
  return (
    <div>
      <dt className="text-14 text-muted">{name}</dt>
      <dd className="figures text-20 leading-tight font-semibold">{value}</dd>
      {standard ? (
        <dd className="figures text-13 text-muted">{standard}</dd>
      ) : null}
    </div>
  );
}
