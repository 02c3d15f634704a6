"use client";

import { useTranslations } from "use-intl/react";
import type { ChangeReply } from "@/lib/analysis/contract";
import { changeSourceOf } from "@/lib/analysis/client/change-source";
import { sameChange } from "@/lib/analysis/client/same-change";
import type { ShownChange } from "@/lib/analysis/client/shown-change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { useChangeWords } from "./use-change-words";

/** The answer first: what most of the change comes from, and what happened where nothing but the figure itself could change. */
export function ChangeVerdict({
  reply,
  shown,
}: {
  reply: ChangeReply;
  shown: ShownChange;
}) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const indicator = indicatorOf(reply.indicator);
  const words = useChangeWords(indicator);
  const source = changeSourceOf(shown);
  const same = sameChange(indicator, reply);
  const signed = (value: number) =>
    formats.signed(value, shownDecimals[indicator.unit]);
  return (
    <div className="flex max-w-prose flex-col gap-1">
      <p className="text-16 font-semibold text-pretty">
        {"piece" in source
          ? text("verdict.said", {
              much: text(`verdict.${source.kind}`, {
                part: signed(source.part),
                whole: signed(shown.difference),
              }),
              because: text(`verdict.${source.piece}`),
            })
          : text(`verdict.${source.kind}`)}
      </p>
      <p className="text-pretty">
        {same === null
          ? text("verdict.noSame")
          : text("verdict.same", { change: words(same.difference) })}{" "}
        {text("drivers.split", {
          found: signed(shown.found),
          closed: signed(shown.closed),
          who: signed(shown.reporting),
        })}
      </p>
      {same === null || same.difference === shown.found ? null : (
        <p className="text-13 text-pretty text-muted">
          {text("verdict.share", {
            same: signed(same.difference),
            found: signed(shown.found),
            area: reply.after.name,
          })}
        </p>
      )}
    </div>
  );
}
