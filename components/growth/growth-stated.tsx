"use client";

import { useTranslations } from "use-intl/react";
import type { GrowthReply } from "@/lib/growth/contract";
import { hiddenBelow } from "@/lib/core/disclosure/public-count";
import { differenceOf, percentOf } from "@/lib/growth/domain/growth-percent";
import { useFormats } from "@/lib/core/text/formats";
import { DataTable, type Column } from "@/components/ui/table";
import { useCounts } from "./growth-data";
import { SectionCard } from "@/components/frame/section-card";

type Stated = NonNullable<GrowthReply["stated"]>;
type Rule = Stated["rules"][number];

/** What the file says about the same children, beside what is computed here, and why the two differ. */
export function GrowthStated({ reply: { stated } }: { reply: GrowthReply }) {
  const text = useTranslations("growth");
  const { about } = useCounts();
  const isHidden = stated?.compared === null;
  const isComparable = stated !== null && !isHidden && stated.compared !== 0;
  return (
    <SectionCard id="stated" heading={text("stated.heading")}>
      {isComparable ? (
        <>
          <p className="max-w-prose text-pretty text-muted">
            {text("stated.lead", { compared: about(stated.compared) })}
          </p>
          <Pair stated={stated} />
          <Rules rules={stated.rules} />
        </>
      ) : (
        <p className="text-muted">
          {isHidden
            ? text("hiddenWhole", { count: String(hiddenBelow) })
            : text("stated.none")}
        </p>
      )}
    </SectionCard>
  );
}

function Pair({ stated }: { stated: Stated }) {
  const text = useTranslations("growth");
  const common = useTranslations("common");
  const formats = useFormats();
  const { about, count, percent, missing } = useCounts();
  const file = percentOf(stated.statedStunted, stated.compared);
  const here = percentOf(stated.computedStunted, stated.compared);
  const difference = differenceOf(file, here);
  const of = (part: number | null) =>
    text("of", { part: count(part), whole: count(stated.compared) });
  return (
    <>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-3">
        <Figure
          name={text("stated.stated")}
          value={percent(file)}
          small={of(stated.statedStunted)}
        />
        <Figure
          name={text("stated.computed")}
          value={percent(here)}
          small={of(stated.computedStunted)}
        />
        <Figure
          name={text("stated.difference")}
          value={difference === null ? missing : formats.signed(difference)}
          small={difference === null ? "" : common("points")}
        />
      </dl>
      <p className="figures max-w-prose text-pretty">
        {text("stated.pair", {
          children: about(stated.onlyStated),
          others: about(stated.onlyComputed),
        })}
      </p>
    </>
  );
}

function Figure({
  name,
  value,
  small,
}: {
  name: string;
  value: string;
  small: string;
}) {
  return (
    <div className="flex flex-col">
      <dt className="text-14 text-muted">{name}</dt>
      <dd className="figures text-28 font-semibold">{value}</dd>
      <dd className="figures text-14 text-muted">{small}</dd>
    </div>
  );
}

function Rules({ rules }: { rules: readonly Rule[] }) {
  const text = useTranslations("growth");
  const { count } = useCounts();
  const columns: Column<Rule>[] = [
    {
      key: "rule",
      heading: text("stated.rule"),
      isRowHeading: true,
      className: "font-semibold sm:w-48",
      cell: ({ rule }) => (
        <>
          {text(`stated.rules.${rule}`)}
          <span className="block font-normal text-pretty text-muted sm:hidden">
            {text(`stated.ruleText.${rule}`)}
          </span>
        </>
      ),
    },
    {
      key: "why",
      heading: text("stated.why"),
      className: "text-pretty text-muted max-sm:hidden",
      cell: ({ rule }) => text(`stated.ruleText.${rule}`),
    },
    {
      key: "children",
      heading: text("stated.children"),
      isFigure: true,
      className: "whitespace-nowrap",
      sortBy: ({ children }) => children,
      cell: ({ children }) => count(children),
    },
  ];
  return (
    <DataTable
      caption={text("stated.caption")}
      columns={columns}
      rows={rules}
      rowKey={({ rule }) => rule}
      dense={false}
      empty={text("stated.noDifference")}
    />
  );
}
