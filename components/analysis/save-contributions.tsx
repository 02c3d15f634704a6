"use client";

import { useTranslations } from "use-intl/react";
import type { ChangeReply } from "@/lib/analysis/contract";
import {
  changePieces,
  type ShownPart,
} from "@/lib/analysis/client/shown-change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { saveCsv } from "@/components/handout/save-table";

/** The parts as a file: counts of both months, and the contributions that are shown, which add up. */
export function SaveContributions({
  reply,
  parts,
}: {
  reply: ChangeReply;
  parts: readonly ShownPart[];
}) {
  const text = useTranslations("analysis");
  const figures = useTranslations("figures");
  const formats = useFormats();
  const { indicator, area, against, month } = reply;
  const save = () => {
    const counts = [reply.against, reply.month].flatMap((of) => [
      `${figures("table.numerator")} ${of}`,
      `${figures("table.denominator")} ${of}`,
    ]);
    const table = {
      headings: [
        figures("table.indicator"),
        text("drivers.code"),
        text("drivers.area"),
        ...counts,
        text("drivers.contribution"),
        ...changePieces.map((piece) => text(`piece.${piece}`)),
        text("drivers.both"),
        text("drivers.onlyAfter"),
        text("drivers.onlyBefore"),
        text("drivers.notOpen"),
        figures("table.state"),
      ],
      rows: parts.map(({ before, after, shown, who, isOut, ...part }) => [
        formats.say(indicatorOf(indicator).label),
        part.area,
        part.name,
        before?.numerator ?? null,
        before?.denominator ?? null,
        after?.numerator ?? null,
        after?.denominator ?? null,
        ...(isOut
          ? [null, ...changePieces.map(() => null)]
          : [shown.contribution, ...changePieces.map((piece) => shown[piece])]),
        who.both,
        who.entered,
        who.left,
        who.closed,
        isOut ? text("drivers.left") : null,
      ]),
    };
    const name = ["change", indicator, area, against, month].join("-");
    saveCsv(name, table, formats.locale);
  };
  return (
    <Button size="sm" variant="quiet" onClick={save}>
      {text("drivers.csv")}
    </Button>
  );
}
