"use client";

import { useQuery } from "@tanstack/react-query";
import { Field } from "@/components/ui/field";
import { Cross } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import {
  ancestorAt,
  isWithin,
  type AreaCode,
} from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import {
  formWords as words,
  removeArea,
} from "@/lib/decisions/client/form-words";

type Named = { code: AreaCode; name: string };

/** Areas that may be named: the province, its regencies, and the area on screen with those around it. Their names are on the device already. */
export function useNamedAreas(area: AreaCode): readonly Named[] {
  const province = useQuery(areaQuery(ancestorAt(area, "province"))).data;
  const own = useQuery(areaQuery(area)).data;
  const all: Named[] = [province, own]
    .flatMap((one) => (one === undefined ? [] : [one, ...one.children]))
    .map(({ code, name }) => ({ code, name }));
  return [...new Map(all.map((one) => [one.code, one])).values()];
}

/** The areas of a decision, each to be taken out, and a list to add from. One that overlaps with those chosen takes their place. */
export function AreaChips({
  chosen,
  known,
  onChange,
}: {
  chosen: readonly AreaCode[];
  known: readonly Named[];
  onChange: (areas: readonly AreaCode[]) => void;
}) {
  const { say } = useFormats();
  const nameOf = (code: AreaCode) =>
    known.find((one) => one.code === code)?.name ?? code;
  const add = (code: AreaCode) =>
    onChange([
      ...chosen.filter((one) => !isWithin(one, code) && !isWithin(code, one)),
      code,
    ]);
  return (
    <div className="flex flex-col gap-2">
      <Field label={say(words.areas)}>
        {(wiring) => (
          <Select
            {...wiring}
            value=""
            onChange={({ target }) => add(target.value as AreaCode)}
          >
            <option value="" disabled>
              {say(words.otherArea)}
            </option>
            {known
              .filter(({ code }) => !chosen.includes(code))
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
          </Select>
        )}
      </Field>
      <ul className="flex flex-wrap gap-1.5">
        {chosen.map((code) => (
          <Chip
            key={code}
            name={nameOf(code)}
            isLast={chosen.length === 1}
            onRemove={() => onChange(chosen.filter((one) => one !== code))}
          />
        ))}
      </ul>
    </div>
  );
}

/** The last one stays: a decision is about somewhere. */
function Chip({
  name,
  isLast,
  onRemove,
}: {
  name: string;
  isLast: boolean;
  onRemove: () => void;
}) {
  const { say } = useFormats();
  return (
    <li className="flex items-center gap-1 rounded-control bg-sunken py-0.5 pr-0.5 pl-2.5 text-14">
      {name}
      <button
        type="button"
        disabled={isLast}
        aria-label={say(removeArea(name))}
        onClick={onRemove}
        className="flex size-7 cursor-pointer items-center justify-center rounded-mark text-muted hover:text-ink disabled:cursor-default disabled:opacity-40"
      >
        <Cross width={12} height={12} />
      </button>
    </li>
  );
}
