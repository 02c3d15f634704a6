"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { RowChange } from "@/lib/submissions/contract";
import { elements } from "@/lib/core/catalogue/elements";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { fallOf } from "./changes-export";
import { ChangesDownload } from "./changes-download";

const labels = new Map(
  elements.map(({ code, label }) => [code as string, label]),
);
const fewRows = 8;
const fewElements = 6;

type Element = RowChange["elements"][number];

/** Stored and new counts, posyandu by posyandu: the first few, more if the reader asks, and all of them as a file. */
export function SubmissionChanges({
  changes,
  changed,
  fileName,
  readAll,
}: {
  changes: readonly RowChange[];
  changed: number;
  fileName: string;
  readAll: () => Promise<readonly RowChange[]>;
}) {
  const text = useTranslations("reports");
  const { number } = useFormats();
  const [isOpen, setOpen] = useState(false);
  if (changes.length === 0) return null;
  const shown = isOpen ? changes : changes.slice(0, fewRows);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h3 className="text-16 font-semibold">{text("changes.heading")}</h3>
        <p className="figures text-14 text-muted">
          {text("changes.note", {
            shown: number(shown.length),
            count: number(changed),
          })}
        </p>
        <ChangesDownload fileName={fileName} readAll={readAll} />
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {shown.map((change) => (
          <li
            key={`${change.posyandu}|${change.month}|${change.row}`}
            className="grid gap-x-4 gap-y-1 py-2.5 text-14 md:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <ChangeName change={change} />
            <ChangedElements elements={change.elements} />
          </li>
        ))}
      </ul>
      {changes.length > fewRows ? (
        <Button
          size="sm"
          className="self-start"
          onClick={() => setOpen(!isOpen)}
        >
          {text(isOpen ? "changes.fewer" : "changes.showAll")}
        </Button>
      ) : null}
    </div>
  );
}

function ChangeName({ change }: { change: RowChange }) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  return (
    <p>
      <span className="font-semibold">{change.name}</span>, {change.village}
      <span className="block text-13 text-muted">
        {text("issues.rowMark", { row: formats.number(change.row) })},{" "}
        {formats.month(change.month, "short")}
      </span>
    </p>
  );
}

function ChangedElements({ elements: all }: { elements: readonly Element[] }) {
  const text = useTranslations("reports");
  const [isOpen, setOpen] = useState(false);
  const changed = all.filter(({ from, to }) => from !== to);
  const shown = isOpen ? changed : changed.slice(0, fewElements);
  const more = changed.length - shown.length;
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1">
      {shown.map((element) => (
        <ChangedElement key={element.code} element={element} />
      ))}
      {more > 0 || isOpen ? (
        <button
          type="button"
          onClick={() => setOpen(!isOpen)}
          className="cursor-pointer rounded-mark font-semibold text-accent hover:text-accent-strong"
        >
          {isOpen
            ? text("changes.fewer")
            : text("changes.more", { count: more })}
        </button>
      ) : null}
    </p>
  );
}

function ChangedElement({ element: { code, from, to } }: { element: Element }) {
  const text = useTranslations("reports");
  const { say, number } = useFormats();
  const label = labels.get(code);
  const figure = (value: number | null) =>
    value === null ? text("changes.empty") : number(value);
  const fall = fallOf({ code, from, to });
  return (
    <span
      className={cx(
        "figures",
        fall && "rounded-mark bg-worse-soft px-1 text-worse",
      )}
    >
      <span className={cx(fall === null && "text-muted")}>
        {label ? say(label) : code}{" "}
      </span>
      <span className="sr-only">{text("changes.from")} </span>
      {figure(from)} <span aria-hidden>→</span>
      <span className="sr-only">, {text("changes.to")}</span>{" "}
      <span className="font-semibold">{figure(to)}</span>
      {fall === null ? null : (
        <>
          <span aria-hidden> ▼</span>
          <span className="sr-only">, {text(`changes.${fall}`)}</span>
        </>
      )}
    </span>
  );
}
