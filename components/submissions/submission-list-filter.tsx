"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { SessionReply } from "@/lib/core/access/contract";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { isAreaCode } from "@/lib/core/domain/area-code";
import { isMonth, monthRange } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import type { ListFilter } from "@/lib/submissions/client/list-filter";
import { submissionStates } from "@/lib/submissions/domain/submission-state";

type FilterProps = {
  session: SessionReply;
  filter: ListFilter;
  onFilter: (change: Partial<ListFilter>) => void;
};

/** By regency, month and state. */
export function SubmissionListFilter(props: FilterProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <AreaField {...props} />
      <MonthField {...props} />
      <StateField {...props} />
    </div>
  );
}

function AreaField({ session, filter, onFilter }: FilterProps) {
  const text = useTranslations("submissions");
  const { province } = session;
  const { data } = useQuery(areaQuery(province.code));
  return (
    <Field label={text("list.area")}>
      {(wiring) => (
        <Select
          {...wiring}
          value={filter.area}
          onChange={({ target: { value } }) => {
            if (isAreaCode(value)) onFilter({ area: value });
          }}
        >
          <option value={province.code}>{text("list.allAreas")}</option>
          {(data?.children ?? []).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function MonthField({ session, filter, onFilter }: FilterProps) {
  const text = useTranslations("submissions");
  const formats = useFormats();
  const months = monthRange(session.firstMonth, session.latestMonth).reverse();
  return (
    <Field label={text("list.month")}>
      {(wiring) => (
        <Select
          {...wiring}
          value={filter.month ?? ""}
          onChange={({ target: { value } }) =>
            onFilter({ month: isMonth(value) ? value : null })
          }
        >
          <option value="">{text("list.allMonths")}</option>
          {months.map((month) => (
            <option key={month} value={month}>
              {formats.month(month)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function StateField({ filter, onFilter }: FilterProps) {
  const text = useTranslations("submissions");
  return (
    <Field label={text("history.status")}>
      {(wiring) => (
        <Select
          {...wiring}
          value={filter.state ?? ""}
          onChange={({ target: { value } }) =>
            onFilter({
              state: submissionStates.find((state) => state === value) ?? null,
            })
          }
        >
          <option value="">{text("list.allStates")}</option>
          {submissionStates.map((state) => (
            <option key={state} value={state}>
              {text(`list.state.${state}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
