"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { useFormats } from "@/lib/core/text/formats";
import type { KaderRow } from "@/lib/kader/contract";
import { fewestKader } from "@/lib/kader/domain/fewest-kader";

/** What is planned beside what was counted. Five times the posyandu is often quoted as a number of kader; here it is called what it is. */
export function PlannedCard({ row }: { row: KaderRow }) {
  const text = useTranslations("kader");
  const formats = useFormats();
  const figure = row.values.kader_per_posyandu;
  const counted = figure?.numerator;
  const known = figure?.coverage.reported ?? 0;
  const { registered } = row.coverage;
  return (
    <SectionCard id="planned" heading={text("plan.heading")}>
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        <Big value={row.planned} word={text("plan.planned")} isPlan>
          {text("plan.plannedText", { registered: formats.number(registered) })}
        </Big>
        {counted === undefined ? (
          <p className="max-w-prose self-end text-14 text-muted">
            {text("plan.none")}
          </p>
        ) : (
          <Big value={counted} word={text("plan.counted")}>
            {text("plan.countedText", { posyandu: formats.number(known) })}
          </Big>
        )}
      </div>
      {counted === undefined ? null : (
        <>
          <Bar counted={counted} planned={row.planned} />
          <p className="max-w-prose text-14 text-pretty">
            <Like counted={counted} known={known} />{" "}
            {registered > known ? (
              <span className="text-muted">
                {text("plan.unknown", {
                  posyandu: formats.number(registered - known),
                })}
              </span>
            ) : null}
          </p>
        </>
      )}
    </SectionCard>
  );
}

/** A plan is drawn lighter than a count, and says so. */
function Big({
  value,
  word,
  isPlan = false,
  children,
}: {
  value: number;
  word: string;
  isPlan?: boolean;
  children: ReactNode;
}) {
  const formats = useFormats();
  return (
    <p className="flex flex-col gap-1">
      <span className="flex items-baseline gap-2">
        <span
          className={`figures text-40 ${isPlan ? "font-normal text-muted" : "font-semibold"}`}
        >
          {formats.number(value)}
        </span>{" "}
        <span className="text-20 text-muted">{word}</span>
      </span>
      <span className="max-w-prose text-14 text-pretty text-muted">
        {children}
      </span>
    </p>
  );
}

function Bar({ counted, planned }: { counted: number; planned: number }) {
  const text = useTranslations("kader");
  const formats = useFormats();
  const share = planned === 0 ? 0 : Math.min(1, counted / planned);
  return (
    <div
      role="img"
      aria-label={text("plan.bar", {
        counted: formats.number(counted),
        planned: formats.number(planned),
      })}
      className="h-3 rounded-full border border-dashed border-line-strong"
    >
      <div
        aria-hidden
        className="h-full rounded-full bg-accent"
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}

/** The plan and the count of the same posyandu: only these can be compared. */
function Like({ counted, known }: { counted: number; known: number }) {
  const text = useTranslations("kader");
  const formats = useFormats();
  const planned = known * fewestKader;
  const count = formats.number(Math.abs(counted - planned));
  return text("plan.like", {
    posyandu: formats.number(known),
    planned: formats.number(planned),
    difference:
      counted === planned
        ? text("plan.same")
        : text(counted > planned ? "plan.more" : "plan.fewer", { count }),
  });
}
