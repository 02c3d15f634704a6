"use client";

import { useTranslations } from "use-intl/react";
import { Mark } from "@/components/ui/mark";
import { useFormats } from "@/lib/core/text/formats";
import { priorityNames } from "@/lib/decisions/domain/words";
import type { Decision } from "@/lib/decisions/contract";
import { DueDay, StateMark } from "./decision-marks";
import { ThenNow } from "./then-now";

/** Decisions, one under the other: what and who, the indicator then and now, and until when. */
export function DecisionList({
  decisions,
  onOpen,
}: {
  decisions: readonly Decision[];
  onOpen: (id: string) => void;
}) {
  return (
    <ol className="flex flex-col divide-y divide-line">
      {decisions.map((decision) => (
        <DecisionRow key={decision.id} decision={decision} onOpen={onOpen} />
      ))}
    </ol>
  );
}

function DecisionRow({
  decision,
  onOpen,
}: {
  decision: Decision;
  onOpen: (id: string) => void;
}) {
  const text = useTranslations("decisions");
  const { say } = useFormats();
  const { id, number, indicator, figures, target, priority } = decision;
  return (
    <li className="grid gap-x-8 gap-y-3 py-5 first:pt-1 last:pb-1 lg:grid-cols-[minmax(0,1fr)_17rem_13rem]">
      <div className="flex min-w-0 flex-col gap-1">
        <span className="figures flex flex-wrap items-center gap-x-2 text-13 text-muted">
          {number}
          {decision.simulated ? (
            <Mark tone="caution">{text("example")}</Mark>
          ) : null}
        </span>
        <h3 className="text-16 font-semibold text-pretty">
          <button
            type="button"
            onClick={() => onOpen(id)}
            aria-label={`${decision.text} · ${text("list.open", { number })}`}
            className="cursor-pointer rounded-mark text-left hover:text-accent hover:underline"
          >
            {decision.text}
          </button>
        </h3>
        <p className="text-14 text-pretty text-muted">
          {decision.areas.map(({ name }) => name).join(", ")} ·{" "}
          {decision.office}
        </p>
      </div>
      {indicator !== null && figures !== null ? (
        <ThenNow indicator={indicator} figures={figures} target={target} />
      ) : (
        <span aria-hidden className="max-lg:hidden" />
      )}
      <div className="flex flex-col items-start gap-1 text-14">
        <span className="flex flex-wrap gap-1.5">
          <StateMark decision={decision} />
          {priority === "urgent" || priority === "high" ? (
            <Mark tone="caution">{say(priorityNames[priority])}</Mark>
          ) : null}
        </span>
        <DueDay decision={decision} />
      </div>
    </li>
  );
}
