"use client";

import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { buttonLook } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useFormats } from "@/lib/core/text/formats";
import type { Finding, QualityReply } from "@/lib/quality/contract";
import {
  findingKindOf,
  findingKinds,
} from "@/lib/quality/domain/finding-kinds";
import { findingStates } from "@/lib/quality/domain/work-states";
import { FilterLink } from "./filter-link";
import { SeverityMark } from "./severity-mark";
import { useQualityFilter } from "./use-quality";
import { useWhy } from "./use-why";

/** The findings that the filter lets through, a page at once. */
export function FindingList({ reply }: { reply: QualityReply }) {
  const text = useTranslations("quality");
  const { filter } = useQualityFilter();
  return (
    <SectionCard id="findings" heading={text("list.heading")}>
      <Filters />
      {reply.findings.length === 0 ? (
        <p role="status" className="text-muted">
          {text("list.none")}
        </p>
      ) : (
        <ul
          aria-label={text("list.caption")}
          className="flex flex-col divide-y divide-line"
        >
          {reply.findings.map((finding) => (
            <Item key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        {filter.after === null ? null : (
          <FilterLink to={{}} className={buttonLook({ size: "sm" })}>
            {text("list.first")}
          </FilterLink>
        )}
        {reply.next === null ? null : (
          <FilterLink
            to={{ after: reply.next }}
            className={buttonLook({ size: "sm" })}
          >
            {text("list.more")}
          </FilterLink>
        )}
      </div>
    </SectionCard>
  );
}

function Filters() {
  const text = useTranslations("quality");
  const { say } = useFormats();
  const { filter, change } = useQualityFilter();
  return (
    <div className="grid gap-4 sm:max-w-144 sm:grid-cols-2">
      <Field label={text("list.kind")}>
        {(wiring) => (
          <Select
            {...wiring}
            value={filter.kind ?? ""}
            onChange={({ target: { value } }) =>
              change({
                kind: findingKinds.find(({ id }) => id === value)?.id ?? null,
              })
            }
          >
            <option value="">{text("list.allKinds")}</option>
            {findingKinds.map(({ id, name }) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={text("list.state")}>
        {(wiring) => (
          <Select
            {...wiring}
            value={filter.state ?? ""}
            onChange={({ target: { value } }) =>
              change({
                state: findingStates.find((state) => state === value) ?? null,
              })
            }
          >
            <option value="">{text("list.waiting")}</option>
            {findingStates.map((state) => (
              <option key={state} value={state}>
                {text(`state.${state}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}

/** What the finding is about: a posyandu with its village, or an area. */
export function subjectOf({ posyandu, areaName }: Finding): string {
  return posyandu === null ? areaName : posyandu.name;
}

/** Where that is, from near to far; an area that the finding is about is not said twice. */
export function placeOf({
  posyandu,
  area,
  areaName,
  subdistrictName,
  regency,
  regencyName,
}: Finding): string {
  const names = [
    posyandu === null ? null : areaName,
    posyandu === null && area.length <= 8 ? null : subdistrictName,
    area === regency ? null : regencyName,
  ];
  return names.filter((name) => name !== null).join(", ");
}

function Item({ finding }: { finding: Finding }) {
  const text = useTranslations("quality");
  const formats = useFormats();
  const why = useWhy();
  const kind = formats.say(findingKindOf(finding.kind).name);
  const name = subjectOf(finding);
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <SeverityMark severity={finding.severity} />
          <FilterLink
            to={{ finding: finding.id, after: null }}
            aria-label={text("list.openFor", { kind, name })}
            className="rounded-mark leading-6 font-semibold hover:text-accent hover:underline"
          >
            {kind}
          </FilterLink>
        </div>
        <p className="max-w-prose text-14 text-pretty">{why(finding)}</p>
        <p className="text-14 text-muted">
          <span className="text-ink">{name}</span> · {placeOf(finding)}
        </p>
      </div>
      <div className="flex flex-wrap gap-x-3 text-14 text-muted sm:flex-col sm:items-end sm:gap-y-1">
        <span>{text(`state.${finding.state}`)}</span>
        {finding.due === null ? null : (
          <span>
            {text("finding.due", {
              date: formats.publicationDate(finding.due),
            })}
          </span>
        )}
      </div>
    </li>
  );
}
