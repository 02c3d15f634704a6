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
  const rowOf = useRow(formats.say(indicatorOf(indicator).label));
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
      rows: parts.map(rowOf),
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

/** A part as a row of the file: its counts, what it contributes, who gave counts when, and why it is no plain figure. */
function useRow(indicator: string) {
  const text = useTranslations("analysis");
  const stateOf = ({ isOut, notOpen }: ShownPart) => {
    if (isOut) return text("drivers.left");
    return notOpen.before || notOpen.after ? text("drivers.notOpen") : null;
  };
  const countsOf = (counts: ShownPart["before"]) => [
    counts?.numerator ?? null,
    counts?.denominator ?? null,
  ];
  return (part: ShownPart) => {
    const { before, after, shown, who, isOut } = part;
    const pieces = ["contribution", ...changePieces] as const;
    return [
      indicator,
      part.area,
      part.name,
      ...countsOf(before),
      ...countsOf(after),
      ...pieces.map((piece) => (isOut ? null : shown[piece])),
      who.both,
      who.entered,
      who.left,
      who.closed,
      stateOf(part),
    ];
  };
}
