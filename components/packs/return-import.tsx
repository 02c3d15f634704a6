"use client";

import { useTranslations } from "use-intl/react";
import { ImportFile } from "@/components/upload/import-file";
import { useImport } from "@/components/upload/use-import";
import { Button } from "@/components/ui/button";
import { StateMessage } from "@/components/ui/state-message";
import { DataTable, type Column } from "@/components/ui/table";
import { useFormats } from "@/lib/core/text/formats";
import { handIn } from "@/lib/packs/client/hand-in";
import type { ReturnedItem, ReturnReply } from "@/lib/packs/contract";

/** Handing in what was written in the hall: first it is checked and shown, then stored. */
export function ReturnImport({ meeting }: { meeting: string }) {
  const text = useTranslations("packs");
  const job = useImport<ReturnReply>((request) => handIn(meeting, request));
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h3 className="text-16 font-semibold">{text("back.heading")}</h3>
        <p className="max-w-prose text-14 text-pretty text-muted">
          {text("back.hint")}
        </p>
      </div>
      <ImportFile accept=".pantau" job={job} />
      {job.report ? (
        <Found
          reply={job.report}
          isPending={job.isPending}
          onStore={() => job.run(false)}
        />
      ) : null}
    </div>
  );
}

function Found({
  reply,
  isPending,
  onStore,
}: {
  reply: ReturnReply;
  isPending: boolean;
  onStore: () => void;
}) {
  const text = useTranslations("packs");
  const { moment, number } = useFormats();
  const { items, stored, isKnown, isAhead, mark, madeAt } = reply;
  const countOf = (outcome: ReturnedItem["outcome"]) =>
    items.filter((item) => item.outcome === outcome).length;
  const [fresh, conflicts] = [countOf("new"), countOf("conflict")];
  const title = stored
    ? text("back.stored")
    : isKnown
      ? text("back.isKnown")
      : fresh === 0
        ? text("back.nothing")
        : text("back.checked");
  return (
    <>
      <StateMessage
        tone={conflicts > 0 ? "caution" : "info"}
        title={title}
        action={
          stored || isKnown || fresh === 0 ? undefined : (
            <Button variant="primary" disabled={isPending} onClick={onStore}>
              {text("back.save", { count: number(fresh) })}
            </Button>
          )
        }
      >
        {[
          text("back.of", { mark, moment: moment(madeAt) }),
          conflicts > 0
            ? text("back.conflicts", { count: number(conflicts) })
            : "",
          isAhead ? text("back.isAhead") : "",
        ]
          .filter(Boolean)
          .join(" ")}
      </StateMessage>
      {items.length === 0 ? null : <Items items={items} />}
    </>
  );
}

/** What a thing says: words of people as they are, counts and states in words. */
function useWords(): (item: ReturnedItem) => string {
  const text = useTranslations("packs");
  const { number } = useFormats();
  return ({ thing, words }) => {
    if (thing === "agenda") return text("slides", { count: number(+words) });
    if (thing === "questions")
      return text("questions", { count: number(+words) });
    if (thing === "state")
      return text(`states.${words === "open" ? "open" : "closed"}`);
    return words;
  };
}

type Numbered = ReturnedItem & { at: number };

function useColumns(): Column<Numbered>[] {
  const text = useTranslations("packs");
  const { say } = useFormats();
  const wordsOf = useWords();
  return [
    {
      key: "thing",
      heading: text("back.thing"),
      cell: ({ thing }) => text(`things.${thing}`),
      className: "align-top whitespace-nowrap",
    },
    {
      key: "words",
      heading: text("back.words"),
      cell: (item) => (
        <>
          {wordsOf(item)}
          {item.reason === null ? null : (
            <span className="block text-caution">{say(item.reason)}</span>
          )}
        </>
      ),
      isRowHeading: true,
      className: "min-w-60 align-top wrap-anywhere",
    },
    {
      key: "number",
      heading: text("back.number"),
      cell: ({ number, numberThere }) => (
        <span className="figures">
          {number ?? numberThere ?? ""}
          {number === null || numberThere === null ? null : (
            <span className="block text-12 text-muted">{numberThere}</span>
          )}
        </span>
      ),
      className: "align-top whitespace-nowrap",
    },
    {
      key: "outcome",
      heading: text("back.outcome"),
      cell: ({ outcome }) => text(`outcomes.${outcome}`),
      className: "align-top whitespace-nowrap",
    },
  ];
}

function Items({ items }: { items: readonly ReturnedItem[] }) {
  const text = useTranslations("packs");
  const columns = useColumns();
  return (
    <div
      role="region"
      aria-label={text("back.caption")}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a window that scrolls is reached and moved by the keyboard
      tabIndex={0}
      className="overflow-x-auto"
    >
      <DataTable
        caption={text("back.caption")}
        captionHidden
        columns={columns}
        rows={items.map((item, at) => ({ ...item, at }))}
        rowKey={({ at }) => String(at)}
      />
    </div>
  );
}
