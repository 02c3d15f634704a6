"use client";

import { useTranslations } from "use-intl/react";
import type { ChildFileCheck } from "@/lib/children/contract";
import { useFormats } from "@/lib/core/text/formats";
import { Checkbox } from "@/components/ui/field";
import { StateMessage } from "@/components/ui/state-message";
import type { Agreeable } from "./children-state";
import type { Children } from "./use-children";

type AskProps = { desk: Children; reply: ChildFileCheck };

/** What the sender must look at and agree to before the file can be accepted. */
export function ChildrenAsks({ desk, reply }: AskProps) {
  const { asks } = reply;
  return (
    <>
      {asks.includes("many-months") ? (
        <ManyMonths desk={desk} reply={reply} />
      ) : null}
      {asks.includes("fewer-rows") ? (
        <FewerRows desk={desk} reply={reply} />
      ) : null}
    </>
  );
}

function ManyMonths({ desk, reply: { months } }: AskProps) {
  const text = useTranslations("children");
  const formats = useFormats();
  return (
    <StateMessage
      tone="caution"
      title={text("asks.months", { count: months.length })}
    >
      <p>
        {text("asks.monthsText", {
          months: formats.months(months.map(({ month }) => month)),
        })}
      </p>
      <Tick desk={desk} to="many-months" label={text("asks.monthsYes")} />
    </StateMessage>
  );
}

const mostShown = 5;

function FewerRows({ desk, reply: { fewer } }: AskProps) {
  const text = useTranslations("children");
  const formats = useFormats();
  const { posyanduMonths, list } = fewer;
  const more = posyanduMonths - Math.min(list.length, mostShown);
  return (
    <StateMessage
      tone="caution"
      title={text("asks.fewer", { count: posyanduMonths })}
    >
      <ul className="figures py-1">
        {list
          .slice(0, mostShown)
          .map(({ id, name, village, month, before, children }) => (
            <li key={`${id}|${month}`}>
              {text("asks.fewerRow", {
                name,
                village,
                month: formats.month(month, "short"),
                before: formats.number(before),
                now: formats.number(children),
              })}
            </li>
          ))}
        {more > 0 ? (
          <li className="text-muted">
            {text("asks.fewerMore", { count: formats.number(more) })}
          </li>
        ) : null}
      </ul>
      <p>{text("asks.fewerText")}</p>
      <Tick desk={desk} to="fewer-rows" label={text("asks.fewerYes")} />
    </StateMessage>
  );
}

function Tick({
  desk: { state, dispatch },
  to,
  label,
}: {
  desk: Children;
  to: Agreeable;
  label: string;
}) {
  return (
    <Checkbox
      className="mt-2 font-semibold"
      label={label}
      checked={state.agreed[to] === true}
      disabled={state.work !== null}
      onChange={({ target }) =>
        dispatch({ type: "agreed", to, isAgreed: target.checked })
      }
    />
  );
}
