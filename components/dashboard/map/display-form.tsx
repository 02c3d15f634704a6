"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { indicatorGroups } from "@/lib/core/catalogue/indicator-entry";
import { isIndicatorId } from "@/lib/core/catalogue/indicator-of";
import { indicators } from "@/lib/core/catalogue/indicators";
import { mapLayers, type Compare, type MapView } from "@/lib/core/client/view";
import { addMonths, isMonth, monthRange } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { Segments } from "@/components/ui/segments";
import { Select } from "@/components/ui/select";
import { useView } from "@/components/view/view-context";
import { isSameUnit } from "./use-difference-map";

/** The layer, and the other month or indicator. Every choice shows at once. */
export function DisplayForm() {
  const { view, go } = useView();
  const change = (part: Partial<MapView>) =>
    go({ map: { ...view.map, ...part } });
  return (
    <div className="flex flex-col gap-4 text-14">
      <Layers
        // What is compared is shown in colours.
        value={view.map.compare === null ? view.map.layer : null}
        onChange={(layer) => change({ layer, compare: null })}
      />
      <Comparison onChange={change} />
    </div>
  );
}

function Layers({
  value,
  onChange,
}: {
  value: MapView["layer"] | null;
  onChange: (layer: MapView["layer"]) => void;
}) {
  const text = useTranslations("dashboard");
  const name = useId();
  return (
    <fieldset>
      <legend className="pb-1 text-12 font-semibold text-muted">
        {text("map.layer")}
      </legend>
      {mapLayers.map((layer) => (
        <label
          key={layer}
          className="flex min-h-7 cursor-pointer items-start gap-2 py-1"
        >
          <input
            type="radio"
            name={name}
            className="mt-1 accent-(--accent)"
            checked={layer === value}
            onChange={() => onChange(layer)}
          />
          <span>
            {text(`map.layers.${layer}`)}
            <span className="block text-12 text-muted">
              {text(`map.layerWhy.${layer}`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Comparison({
  onChange,
}: {
  onChange: (change: Partial<MapView>) => void;
}) {
  const text = useTranslations("dashboard");
  const { view } = useView();
  const { compare, show } = view.map;
  const isOther =
    compare?.kind === "indicator" &&
    !isSameUnit(compare.indicator, view.indicator);
  const to = (next: Compare | null) => onChange({ compare: next });
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-12 font-semibold text-muted">
        {text("map.compare")}
      </legend>
      <OtherMonth onChange={to} />
      <OtherIndicator onChange={to} />
      {compare === null ? null : (
        <div className="flex items-center justify-between gap-3 pt-1">
          <span className="text-12 font-semibold text-muted">
            {text("map.show")}
          </span>
          <Segments
            label={text("map.show")}
            value={isOther ? "beside" : show}
            options={(["beside", "difference"] as const)
              .filter((one) => one === "beside" || !isOther)
              .map((value) => ({ value, label: text(`map.${value}`) }))}
            onChange={(next) => onChange({ show: next })}
          />
        </div>
      )}
      {isOther ? (
        <p className="text-12 text-muted">{text("map.otherUnit")}</p>
      ) : null}
    </fieldset>
  );
}

function OtherMonth({ onChange }: { onChange: (to: Compare | null) => void }) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const { view, session } = useView();
  const { compare } = view.map;
  const months = monthRange(session.firstMonth, session.latestMonth)
    .filter((month) => month !== view.month)
    .toReversed();
  const near = [addMonths(view.month, -1), addMonths(view.month, -12)];
  return (
    <label className="grid grid-cols-[8rem_1fr] items-center gap-2">
      {text("map.compareMonth")}
      <Select
        value={compare?.kind === "month" ? compare.month : ""}
        onChange={({ target: { value } }) =>
          onChange(isMonth(value) ? { kind: "month", month: value } : null)
        }
      >
        <option value="">{text("map.compareNone")}</option>
        {[
          ...near.filter((month) => months.includes(month)),
          ...months.filter((month) => !near.includes(month)),
        ].map((month) => (
          <option key={month} value={month}>
            {formats.month(month)}
          </option>
        ))}
      </Select>
    </label>
  );
}

function OtherIndicator({
  onChange,
}: {
  onChange: (to: Compare | null) => void;
}) {
  const text = useTranslations("dashboard");
  const words = useTranslations("view");
  const { say } = useFormats();
  const { view } = useView();
  const { compare } = view.map;
  return (
    <label className="grid grid-cols-[8rem_1fr] items-center gap-2">
      {text("map.compareIndicator")}
      <Select
        value={compare?.kind === "indicator" ? compare.indicator : ""}
        onChange={({ target: { value } }) =>
          onChange(
            isIndicatorId(value)
              ? { kind: "indicator", indicator: value }
              : null,
          )
        }
      >
        <option value="">{text("map.compareNone")}</option>
        {indicatorGroups.map((group) => (
          <optgroup key={group} label={words(`group.${group}`)}>
            {indicators
              .filter((one) => one.group === group && one.id !== view.indicator)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {say(label)}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
    </label>
  );
}
