"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month";
import type { Month as MonthText } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { buttonLook } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Download } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";

type ScopeProps = {
  province: AreaCode;
  /** Null if every regency of the province may be chosen. */
  areas: readonly AreaCode[] | null;
  area: AreaCode | null;
  isLocked: boolean;
  onArea: (area: AreaCode) => void;
  /** The month that a link asked for; a file itself says of when its children were measured. */
  asked: MonthText | null;
  /** In a demo, the month for which there is a sample file. */
  sampleMonth: Month | null;
};

/** The regency that the file is for, and what becomes of the personal data. It is said before anything is sent. */
export function ChildrenScope(props: ScopeProps) {
  const text = useTranslations("children");
  const { month } = useFormats();
  const { error, refetch } = useQuery(areaQuery(props.province));
  return (
    <SectionCard id="scope" heading={text("scope.heading")}>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        <div className="flex flex-col gap-3">
          <AreaField {...props} />
          {props.asked === null ? null : (
            <p className="text-14 text-pretty">
              {text("scope.asked", { month: month(props.asked) })}
            </p>
          )}
          {error && props.areas === null ? (
            <FailureNote
              what={text("scope.failed")}
              error={error}
              onRetry={() => void refetch()}
            />
          ) : null}
        </div>
        <div className="flex flex-col gap-1.5 border-line md:border-l md:pl-8">
          <h3 className="text-14 font-semibold">{text("scope.privacy")}</h3>
          <p className="text-14 text-pretty text-muted">
            {text("scope.privacyText")}
          </p>
          <Sample {...props} />
        </div>
      </div>
    </SectionCard>
  );
}

/** The sample is for newcomers, who have no file of children at hand. */
function Sample({ area, sampleMonth }: ScopeProps) {
  const text = useTranslations("children");
  const { month } = useFormats();
  if (sampleMonth === null || area === null) return null;
  const query = new URLSearchParams({ area, month: sampleMonth });
  return (
    <div className="mt-2 flex flex-col items-start gap-2">
      <p className="text-14 text-pretty text-muted">
        {text("scope.sampleText")}
      </p>
      <a
        href={`/api/v1/child-files/sample?${query.toString()}`}
        download
        className={buttonLook({ variant: "secondary" })}
      >
        <Download />
        {text("scope.sample", { month: month(sampleMonth) })}
      </a>
    </div>
  );
}

function AreaField({ province, areas, area, isLocked, onArea }: ScopeProps) {
  const text = useTranslations("children");
  const { data } = useQuery(areaQuery(province));
  const regencies = data?.children ?? [];
  const nameOf = (code: AreaCode) =>
    regencies.find((one) => one.code === code)?.officialName ?? code;
  const choices = areas ?? regencies.map(({ code }) => code);
  return (
    <Field
      label={text("scope.area")}
      hint={area === null ? text("scope.chooseHint") : undefined}
    >
      {(wiring) => (
        <Select
          {...wiring}
          value={area ?? ""}
          disabled={isLocked || choices.length === 0}
          onChange={({ target }) => {
            const chosen = choices.find((code) => code === target.value);
            if (chosen !== undefined) onArea(chosen);
          }}
        >
          {area === null ? (
            <option value="">{text("scope.choose")}</option>
          ) : null}
          {choices.map((code) => (
            <option key={code} value={code}>
              {nameOf(code)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
