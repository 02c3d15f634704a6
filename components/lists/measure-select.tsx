"use client";

import { useTranslations } from "use-intl/react";
import { Select } from "@/components/ui/select";
import { elements } from "@/lib/core/catalogue/elements";
import { indicatorGroups } from "@/lib/core/catalogue/indicator-entry";
import { indicators } from "@/lib/core/catalogue/indicators";
import { useFormats } from "@/lib/core/text/formats";
import {
  readMeasure,
  writeMeasure,
  type Measure,
  type Measured,
} from "@/lib/lists/domain/measure";

const elementGroups = [...new Set(elements.map(({ group }) => group))];

const nowOf = (of: Measured) => writeMeasure({ kind: "now", months: 0, of });

/** All indicators and counts in their groups, in the device's own list. The value is the measure of the month, as it stands in an address. */
export function MeasureSelect({
  id,
  value,
  onChange,
}: {
  id: string;
  value: string;
  onChange: (measure: string) => void;
}) {
  const text = useTranslations("lists");
  const view = useTranslations("view");
  const { say } = useFormats();
  return (
    <Select
      id={id}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      {indicatorGroups.map((group) => (
        <optgroup key={group} label={view(`group.${group}`)}>
          {indicators
            .filter((indicator) => indicator.group === group)
            .map(({ id: name, label }) => (
              <option key={name} value={name}>
                {say(label)}
              </option>
            ))}
        </optgroup>
      ))}
      {elementGroups.map((group) => (
        <optgroup key={group} label={text(`elementGroup.${group}`)}>
          {elements
            .filter((element) => element.group === group)
            .map(({ code, label }) => {
              const name = nowOf({ type: "element", id: code });
              return (
                <option key={name} value={name}>
                  {say(label)}
                </option>
              );
            })}
        </optgroup>
      ))}
    </Select>
  );
}

export const measureKinds = [
  "now",
  "change1",
  "change12",
  "part1",
  "part12",
] as const;
export type MeasureKind = (typeof measureKinds)[number];

export function kindOf({ kind, months }: Measure): MeasureKind {
  return measureKinds.find((one) => one === `${kind}${months}`) ?? "now";
}

/** The measure of a name and a way to look at it; contributions of a count are its changes. */
export function measureAs(name: string, kind: MeasureKind): Measure {
  const now = readMeasure(name);
  if (typeof now === "string") throw new RangeError(`${name} is no measure`);
  if (kind === "now") return now;
  const months = kind.endsWith("12") ? 12 : 1;
  const isPart = kind.startsWith("part") && now.of.type === "indicator";
  return { kind: isPart ? "part" : "change", months, of: now.of };
}

/** The name of what is measured, without the way to look at it. */
export function nameOf(measure: Measure): string {
  return nowOf(measure.of);
}

/** Whether the level, its change, or what the posyandu contributes to the change of the area is looked at. */
export function KindSelect({
  id,
  of,
  value,
  onChange,
}: {
  id: string;
  /** The measure that it is asked of. */
  of: string;
  value: MeasureKind;
  onChange: (kind: MeasureKind) => void;
}) {
  const text = useTranslations("lists");
  const measure = readMeasure(of);
  const isCount = typeof measure !== "string" && measure.of.type === "element";
  const kinds = measureKinds.filter(
    (kind) => !(isCount && kind.startsWith("part")),
  );
  return (
    <Select
      id={id}
      value={value}
      onChange={({ target }) =>
        onChange(kinds.find((kind) => kind === target.value) ?? "now")
      }
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {text(`kind.${kind}`)}
        </option>
      ))}
    </Select>
  );
}
