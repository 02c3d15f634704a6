"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import type { Bands } from "@/lib/core/catalogue/bands";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import {
  classCounts,
  classMethods,
  type ClassCount,
  type ClassMethod,
} from "@/lib/core/statistics/classes";
import { useFormats } from "@/lib/core/text/formats";
import { Segments } from "@/components/ui/segments";
import { useView } from "@/components/view/view-context";

/** The method, the number of classes, the breaks that they give, and why there may be fewer. */
export function ClassForm({
  indicator,
  bands,
}: {
  indicator: IndicatorEntry;
  bands: Bands | null;
}) {
  const text = useTranslations("dashboard");
  const { view, go } = useView();
  const { classes } = view.map;
  const choose = (change: Partial<typeof classes>) =>
    go({ map: { ...view.map, classes: { ...classes, ...change } } }, "replace");
  return (
    <div className="flex flex-col gap-4 text-14">
      <Methods
        value={classes.method}
        onChange={(method) => choose({ method })}
      />
      <div className="flex items-center justify-between gap-3">
        <span className="text-12 font-semibold text-muted">
          {text("map.count")}
        </span>
        <Segments
          label={text("map.count")}
          value={String(classes.count)}
          options={classCounts.map((count) => ({
            value: String(count),
            label: String(count),
          }))}
          onChange={(count) => choose({ count: Number(count) as ClassCount })}
        />
      </div>
      {bands ? <Breaks bands={bands} unit={indicator.unit} /> : null}
    </div>
  );
}

function Methods({
  value,
  onChange,
}: {
  value: ClassMethod;
  onChange: (method: ClassMethod) => void;
}) {
  const text = useTranslations("dashboard");
  const name = useId();
  return (
    <fieldset>
      <legend className="pb-1 text-12 font-semibold text-muted">
        {text("map.method")}
      </legend>
      {classMethods.map((method) => (
        <label
          key={method}
          className="flex min-h-7 cursor-pointer items-start gap-2 rounded-control py-1"
        >
          <input
            type="radio"
            name={name}
            className="mt-1 accent-(--accent)"
            checked={method === value}
            onChange={() => onChange(method)}
          />
          <span>
            {text(`map.methods.${method}`)}
            <span className="block text-12 text-muted">
              {text(`map.methodWhy.${method}`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Breaks({
  bands: { breaks, digits, least },
  unit,
}: {
  bands: Bands;
  unit: IndicatorEntry["unit"];
}) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const list = breaks.map((one) => formats.number(one, digits)).join(" · ");
  return (
    <div className="text-12 text-muted">
      <p className="figures">
        {breaks.length === 0
          ? text("map.noBreaks")
          : text("map.breaks", { list })}
      </p>
      <p className="pt-1">
        {text("map.least", {
          width: formats.number(least, 1),
          unit: text(`map.units.${unit}`),
        })}
      </p>
      <p className="pt-1">{text("map.hold")}</p>
    </div>
  );
}
