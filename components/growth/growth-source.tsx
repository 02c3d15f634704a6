"use client";

import { useTranslations } from "use-intl/react";
import type { GrowthCounts, GrowthReply } from "@/lib/growth/contract";
import { differenceOf, percentOf } from "@/lib/growth/domain/growth-percent";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { useCounts } from "./growth-data";

/** In words: which posyandu sent rows, how many of the children to be measured they have, what was left out, and what the monthly forms say. */
export function GrowthSource({ reply }: { reply: GrowthReply }) {
  const text = useTranslations("growth");
  const formats = useFormats();
  const { registered, fromChildren, formOnly } = reply.source;
  return (
    <div className="figures flex max-w-prose flex-col gap-1.5 text-16 leading-snug text-pretty">
      <p>
        {text("headline.source", {
          children: formats.number(fromChildren),
          form: formats.number(formOnly),
          silent: formats.number(
            Math.max(0, registered - fromChildren - formOnly),
          ),
        })}
      </p>
      {reply.total && reply.total.heightMeasured !== null ? (
        <>
          <TargetLine reply={reply} total={reply.total} />
          <FlaggedLine total={reply.total} />
          {reply.form ? (
            <FormLine form={reply.form} total={reply.total} />
          ) : null}
        </>
      ) : null}
    </div>
  );
}

function TargetLine({
  reply: { target },
  total,
}: {
  reply: GrowthReply;
  total: GrowthCounts;
}) {
  const text = useTranslations("growth");
  const { about, count, percent } = useCounts();
  // Where so many were measured, their S is not too small to be shown: where it is missing, the forms have not come.
  const known = (target: number | null, write: typeof count) =>
    target === null ? text("unavailable") : write(target);
  const share = percentOf(total.heightMeasured, target.ofChildRows);
  const words = {
    measured: about(total.heightMeasured),
    target: known(target.ofChildRows, count),
  };
  return (
    <p>
      {share === null
        ? text("headline.targetUnknown", words)
        : text("headline.target", { ...words, share: percent(share) })}{" "}
      <span className="text-14 text-muted">
        {text("headline.targetNote", { area: known(target.area, about) })}
      </span>
    </p>
  );
}

function FlaggedLine({ total }: { total: GrowthCounts }) {
  const text = useTranslations("growth");
  const { about } = useCounts();
  return (
    <p>
      {text("headline.flagged", { flagged: about(total.flagged) })}{" "}
      <span className="text-14 text-muted">{text("headline.flaggedNote")}</span>
    </p>
  );
}

function FormLine({
  form,
  total,
}: {
  form: NonNullable<GrowthReply["form"]>;
  total: GrowthCounts;
}) {
  const text = useTranslations("growth");
  const formats = useFormats();
  const { about, count } = useCounts();
  const stated = percentOf(form.stunted, form.heightMeasured);
  const difference = differenceOf(
    percentOf(total.stunted, total.heightMeasured),
    stated,
  );
  const words = {
    posyandu: formats.number(form.posyandu),
    stunted: about(form.stunted),
    measured: count(form.heightMeasured),
  };
  return (
    <p className="border-t border-line pt-1.5 text-14 text-muted">
      {stated === null || difference === null
        ? text("headline.formPlain", words)
        : text("headline.form", {
            ...words,
            share: formats.percent(stated),
            difference: formats.number(
              Math.abs(difference),
              shownDecimals.percent,
            ),
          })}
    </p>
  );
}
