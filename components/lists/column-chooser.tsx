"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button, buttonLook } from "@/components/ui/button";
import { ChevronDown, Cross, Plus } from "@/components/ui/icons";
import { PopoverButton } from "@/components/ui/popover-button";
import { useFormats } from "@/lib/core/text/formats";
import { mostColumns } from "@/lib/lists/domain/list-spec";
import { writeMeasure } from "@/lib/lists/domain/measure";
import { measureLabel } from "@/lib/lists/client/list-words";
import {
  KindSelect,
  measureAs,
  MeasureSelect,
  type MeasureKind,
} from "./measure-select";
import type { ListView } from "./use-list";

/** Which measures stand beside each posyandu. */
export function ColumnChooser({ list }: { list: ListView }) {
  const text = useTranslations("lists");
  return (
    <PopoverButton
      label={text("columns.open")}
      isNamedByContent
      className={buttonLook({ size: "sm" })}
      button={
        <>
          {text("columns.open")}
          <ChevronDown />
        </>
      }
      windowClass="w-[min(26rem,calc(100vw-1rem))] p-4"
    >
      {() => <Columns list={list} />}
    </PopoverButton>
  );
}

function Columns({ list }: { list: ListView }) {
  const text = useTranslations("lists");
  const { say } = useFormats();
  const { columns } = list.spec;
  const keys = columns.map(writeMeasure);
  const put = (next: readonly string[]) =>
    list.change({ columns: next.join() });
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-col">
        {columns.map((measure) => {
          const key = writeMeasure(measure);
          const label = say(measureLabel(measure));
          return (
            <li
              key={key}
              className="flex items-center justify-between gap-3 text-14"
            >
              {label}
              <button
                type="button"
                aria-label={text("columns.remove", { column: label })}
                onClick={() => put(keys.filter((other) => other !== key))}
                className={buttonLook({ variant: "quiet", size: "icon" })}
              >
                <Cross />
              </button>
            </li>
          );
        })}
      </ul>
      {columns.length < mostColumns ? (
        <AddColumn
          onAdd={(key) => put([...keys.filter((one) => one !== key), key])}
        />
      ) : (
        <p className="text-13 text-muted">
          {text("columns.hint", { most: String(mostColumns) })}
        </p>
      )}
    </div>
  );
}

function AddColumn({ onAdd }: { onAdd: (key: string) => void }) {
  const text = useTranslations("lists");
  const id = useId();
  const [name, setName] = useState("ds");
  const [kind, setKind] = useState<MeasureKind>("now");
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-4">
      <label htmlFor={`${id}-measure`} className="text-13 font-semibold">
        {text("conditions.measure")}
      </label>
      <MeasureSelect id={`${id}-measure`} value={name} onChange={setName} />
      <label htmlFor={`${id}-kind`} className="text-13 font-semibold">
        {text("conditions.kind")}
      </label>
      <KindSelect id={`${id}-kind`} of={name} value={kind} onChange={setKind} />
      <Button
        size="sm"
        className="mt-1 self-start"
        onClick={() => onAdd(writeMeasure(measureAs(name, kind)))}
      >
        <Plus />
        {text("columns.add")}
      </Button>
    </div>
  );
}
