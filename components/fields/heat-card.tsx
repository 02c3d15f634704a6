"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { Button } from "@/components/ui/button";
import { ChevronLeft, ChevronRight } from "@/components/ui/icons";
import { DefinitionLink } from "@/components/view/definition-link";
import { LevelChoice } from "@/components/view/level-choice";
import { useArea } from "@/components/view/use-area";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import type { FieldsReply } from "@/lib/fields/contract";
import { HeatLegend } from "./heat-legend";
import { HeatRow } from "./heat-row";
import { useHeat, type HeatColumn } from "./use-heat";

type Field = FieldsReply["fields"][number];

/** Areas down, fields across; a field opens into its activities, and each cell is a door to its figure. */
export function HeatCard({ reply }: { reply: FieldsReply }) {
  const text = useTranslations("fields");
  const common = useTranslations("common");
  const [opened, setOpened] = useState<Field["field"] | null>(null);
  const open = reply.fields.find(({ field }) => field === opened) ?? null;
  const columns = useHeat(reply, open);
  return (
    <SectionCard
      id="heat"
      heading={
        open === null
          ? text("table.heading", {
              level: common(`levelMid.${reply.level}`),
            })
          : text("table.activities", { field: text(`field.${open.field}`) })
      }
      note={
        open === null ? null : (
          <DefinitionLink indicator={indicatorOf(open.indicator)} />
        )
      }
      actions={
        <>
          {open === null ? null : (
            <Button size="sm" onClick={() => setOpened(null)}>
              <ChevronLeft />
              {text("table.back")}
            </Button>
          )}
          <LevelChoice />
        </>
      }
    >
      <HeatLegend columns={columns} isShared={open === null} reply={reply} />
      {reply.rows.length === 0 ? (
        <p className="text-muted">{text("table.none")}</p>
      ) : (
        <HeatTable
          reply={reply}
          open={open}
          columns={columns}
          onOpen={setOpened}
        />
      )}
    </SectionCard>
  );
}

function HeatTable({
  reply,
  open,
  columns,
  onOpen,
}: {
  reply: FieldsReply;
  open: Field | null;
  columns: readonly HeatColumn[];
  onOpen: (field: Field["field"]) => void;
}) {
  const text = useTranslations("fields");
  const { data: area } = useArea();
  const formats = useFormats();
  const place = {
    area: area?.code === reply.area ? area.name : reply.area,
    month: formats.month(reply.month),
  };
  return (
    <div className="relative -mx-4 max-h-[44rem] overflow-auto px-4 sm:-mx-6 sm:px-6">
      <table className="w-full border-separate border-spacing-0.5 text-14">
        <caption className="sr-only">
          {open === null
            ? text("table.caption", place)
            : text("table.captionField", {
                ...place,
                field: text(`field.${open.field}`),
              })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={`${heading} left-0 z-20 text-left`}>
              {text("table.area")}
            </th>
            {columns.map(({ id }) => (
              <th key={id} scope="col" className={`${heading} z-10`}>
                <Heading id={id} reply={reply} open={open} onOpen={onOpen} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[reply.total, ...reply.rows].map((row, index) => (
            <HeatRow
              key={row.area}
              row={row}
              columns={columns}
              isTotal={index === 0}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const heading =
  "sticky top-0 min-w-24 bg-surface px-1 pb-1.5 align-bottom text-12 font-semibold text-muted";

function FieldHeading({
  field,
  onOpen,
}: {
  field: Field | undefined;
  onOpen: (field: Field["field"]) => void;
}) {
  const text = useTranslations("fields");
  if (field === undefined) return null;
  const name = text(`field.${field.field}`);
  return (
    <button
      type="button"
      aria-label={text("table.open", { field: name })}
      onClick={() => onOpen(field.field)}
      className="inline-flex min-h-6 cursor-pointer items-center gap-0.5 rounded-mark text-accent hover:underline"
    >
      {name}
      <ChevronRight className="size-3.5 shrink-0" />
    </button>
  );
}

/** Of the fields their names, which open them; of an opened one what its columns are. */
function Heading({
  id,
  reply,
  open,
  onOpen,
}: {
  id: HeatColumn["id"];
  reply: FieldsReply;
  open: Field | null;
  onOpen: (field: Field["field"]) => void;
}) {
  const text = useTranslations("fields");
  const formats = useFormats();
  if (open === null)
    return (
      <FieldHeading
        field={reply.fields.find(({ indicator }) => indicator === id)}
        onOpen={onOpen}
      />
    );
  return id === open.indicator
    ? text("table.served")
    : formats.say(indicatorOf(id).label);
}
