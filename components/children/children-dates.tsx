"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import type { ChildFileCheck, DateColumnUse } from "@/lib/children/contract";
import { dateOrders, type DateOrder } from "@/lib/children/domain/date-text";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { StateMessage } from "@/components/ui/state-message";
import { SectionCard } from "@/components/frame/section-card";
import { hasNewDates } from "./children-state";
import type { Children } from "./use-children";

/** True if the dates keep a file from being read. */
export function areDatesUnclear({ dates }: ChildFileCheck): boolean {
  return dates.some(({ trouble }) => trouble !== null);
}

/** In which order the dates of the file are written: a question where nobody knows, and a word where it was inferred or is unusual. */
export function ChildrenDates({
  desk,
  reply,
}: {
  desk: Children;
  reply: ChildFileCheck;
}) {
  const text = useTranslations("children");
  const told = reply.dates.filter(
    ({ order, ground }) => ground !== "days" || order === "mdy",
  );
  if (told.length === 0) return null;
  const { state, run } = desk;
  const isNew = hasNewDates(state);
  return (
    <SectionCard id="dates" heading={text("dates.heading")}>
      {told.map((use) => (
        <ColumnOrder key={use.column} desk={desk} use={use} />
      ))}
      {told.some(isChoosable) ? (
        <Button
          variant={isNew ? "primary" : "secondary"}
          className="self-start"
          disabled={state.work !== null || !isNew}
          onClick={() => void run({ kind: "check" })}
        >
          {text("headings.check")}
        </Button>
      ) : null}
    </SectionCard>
  );
}

/** Where days above 12 stand, there is nothing to choose. */
function isChoosable({ trouble, ground }: DateColumnUse): boolean {
  return trouble !== "contradiction" && ground !== "days";
}

type OrderProps = { desk: Children; use: DateColumnUse };

function ColumnOrder({ desk, use }: OrderProps) {
  const text = useTranslations("children");
  const { heading, trouble, order, ground, rows } = use;
  const rowsOf = (one: DateOrder) =>
    `${rows[one].rows.slice(0, 5).join(", ")}${rows[one].count > 5 ? ", …" : ""}`;
  if (trouble === "contradiction")
    return (
      <StateMessage
        tone="caution"
        title={text("dates.contradiction", { heading })}
      >
        {text("dates.contradictionText", {
          dmy: rowsOf("dmy"),
          mdy: rowsOf("mdy"),
        })}
      </StateMessage>
    );
  if (order !== null && ground !== null && ground === "days")
    return (
      <p className="text-14">
        {text("dates.read", { heading, order: text(`dates.order.${order}`) })}{" "}
        <span className="text-muted">{text("dates.ground.days")}</span>
      </p>
    );
  return (
    <>
      {trouble === "unknown" ? (
        <StateMessage tone="caution" title={text("dates.unknown", { heading })}>
          {text("dates.unknownText")}
        </StateMessage>
      ) : null}
      <OrderChoice desk={desk} use={use} />
    </>
  );
}

/** The two orders, each with what it would mean. */
function OrderChoice({ desk: { state, dispatch }, use }: OrderProps) {
  const text = useTranslations("children");
  const name = useId();
  const { column, heading, order, ground, months } = use;
  const chosen = state.dateAnswers[column] ?? order;
  return (
    <fieldset
      className="flex min-w-0 flex-col gap-2"
      disabled={state.work !== null}
    >
      <legend className="text-14 font-semibold wrap-anywhere">
        {text("dates.question", { heading })}
      </legend>
      {order !== null && ground !== null ? (
        <p className="text-14 text-muted">{text(`dates.ground.${ground}`)}</p>
      ) : null}
      {dateOrders.map((one) => (
        <label key={one} className="flex cursor-pointer items-start gap-2.5">
          <input
            type="radio"
            name={name}
            className="mt-1 size-4 accent-accent"
            checked={chosen === one}
            onChange={() =>
              dispatch({ type: "date-order-chosen", column, order: one })
            }
          />
          <span className="min-w-0 text-14">
            {text(`dates.order.${one}`)}
            {months === null ? null : <MonthsMeant months={months[one]} />}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const mostMonths = 6;

function MonthsMeant({
  months,
}: {
  months: NonNullable<DateColumnUse["months"]>[DateOrder];
}) {
  const text = useTranslations("children");
  const formats = useFormats();
  const named = months
    .slice(0, mostMonths)
    .map(({ month, rows }) =>
      text("dates.monthRows", { month: formats.month(month, "short"), rows }),
    );
  const more = months.length > mostMonths ? ", …" : "";
  return (
    <span className="figures block text-13 text-muted">
      {text("dates.months", { months: `${named.join(", ")}${more}` })}
    </span>
  );
}
