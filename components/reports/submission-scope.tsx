"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { boardQuery } from "@/lib/submissions/client/board-query";
import type { SessionReply } from "@/lib/core/access/contract";
import { isWithin, levelOf, type AreaCode } from "@/lib/core/domain/ids";
import { addMonths, Month, monthRange } from "@/lib/core/domain/month";
import { useFormats } from "@/lib/core/text/formats";
import { buttonLook } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Download } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import { SectionCard } from "@/components/frame/section-card";
import { SubmissionStanding } from "@/components/submissions/submission-standing";
import { monthsBack } from "@/components/submissions/use-asked-scope";
import type { Scope } from "@/components/submissions/scope";

type ScopeProps = {
  session: SessionReply;
  areas: readonly AreaCode[];
  scope: Scope;
  isLocked: boolean;
  onScope: (scope: Scope) => void;
};

/** The regency and the month, the form to fill in, the deadline, and how much has arrived already. */
export function SubmissionScope(props: ScopeProps) {
  const text = useTranslations("reports");
  const { scope, session } = props;
  const { data: board, error } = useQuery(
    boardQuery(session.province.code, "regency", scope.month),
  );
  return (
    <SectionCard
      id="scope"
      heading={text("scope.heading")}
      note={<ForWhat {...props} />}
    >
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-4 sm:grid-cols-2">
          <AreaField {...props} />
          <MonthField {...props} />
          <SubmissionStanding
            board={board}
            hasFailed={error !== null}
            area={scope.area}
            className="sm:col-span-2"
          />
        </div>
        <Template scope={scope} />
      </div>
    </SectionCard>
  );
}

/** In words, where a link has chosen both. */
function ForWhat({ session: { province }, scope }: ScopeProps) {
  const { month } = useFormats();
  const { data } = useQuery(areaQuery(province.code));
  const name =
    scope.area === province.code
      ? province.name
      : data?.children.find(({ code }) => code === scope.area)?.officialName;
  return (
    <>
      {name ?? scope.area}, {month(scope.month)}
    </>
  );
}

function AreaField({ session, areas, scope, isLocked, onScope }: ScopeProps) {
  const text = useTranslations("reports");
  const { province } = session;
  const { data } = useQuery(areaQuery(province.code));
  const nameOf = (code: AreaCode) =>
    data?.children.find((area) => area.code === code)?.officialName ?? code;
  const choices = areas.includes(province.code)
    ? (data?.children ?? [])
        .map(({ code }) => code)
        .filter((code) => isWithin(code, province.code))
    : areas;
  return (
    <Field label={text("scope.area")}>
      {(wiring) => (
        <Select
          {...wiring}
          value={scope.area}
          disabled={isLocked}
          onChange={({ target }) =>
            onScope({ ...scope, area: target.value as AreaCode })
          }
        >
          {areas.includes(province.code) ? (
            <option value={province.code}>
              {text("scope.wholeProvince", { name: province.name })}
            </option>
          ) : null}
          {choices.map((code) => (
            <option key={code} value={code}>
              {levelOf(code) === "regency" ? nameOf(code) : code}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function MonthField({ session, scope, isLocked, onScope }: ScopeProps) {
  const text = useTranslations("reports");
  const formats = useFormats();
  const running = Month.parse(session.currentMonth);
  const months = monthRange(
    addMonths(running, -monthsBack),
    addMonths(running, -1),
  );
  return (
    <Field label={text("scope.month")}>
      {(wiring) => (
        <Select
          {...wiring}
          value={scope.month}
          disabled={isLocked}
          onChange={({ target }) =>
            onScope({ ...scope, month: Month.parse(target.value) })
          }
        >
          <option value={running}>
            {text("scope.running", { month: formats.month(running) })}
          </option>
          {months.toReversed().map((month) => (
            <option key={month} value={month}>
              {formats.month(month)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function Template({ scope: { area, month } }: { scope: Scope }) {
  const text = useTranslations("reports");
  const { locale: lang } = useFormats();
  const href = (format: string, more: Record<string, string> = {}) =>
    `/api/v1/submissions/template?${new URLSearchParams({ area, month, format, lang, ...more }).toString()}`;
  return (
    <div className="flex flex-col items-start gap-3 border-line md:border-l md:pl-8">
      <h3 className="text-14 font-semibold">{text("scope.template")}</h3>
      <p className="text-14 text-pretty text-muted">
        {text("scope.templateHint")}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <a
          href={href("xlsx")}
          download
          className={buttonLook({ variant: "secondary" })}
        >
          <Download />
          {text("scope.xlsx")}
        </a>
        <a
          href={href("csv")}
          download
          className={buttonLook({ variant: "quiet" })}
        >
          {text("scope.csv")}
        </a>
      </div>
      <p className="text-14 text-pretty text-muted">
        {text("scope.filledHint")}{" "}
        <a
          href={href("xlsx", { filled: "true" })}
          download
          className="font-semibold text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
        >
          {text("scope.filled")}
        </a>
      </p>
    </div>
  );
}
