"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Field, TextInput } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { SessionReply } from "@/lib/core/access/contract";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { monthRange, type Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import type { NewMeeting } from "@/lib/meetings/contract";
import { longestPlace, longestTitle } from "@/lib/meetings/domain/limits";

export type MeetingFacts = Omit<NewMeeting, "empty">;
type Troubles = Partial<Record<"title" | "place", string>>;

/** What is written of a meeting, and what of it cannot be stored; null where everything can. */
export function useMeetingFacts(begun: MeetingFacts) {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  const [facts, setFacts] = useState(begun);
  const tooLong = (value: string, most: number) =>
    value.trim().length > most
      ? text("plan.tooLong", {
          most: number(most),
          now: number(value.trim().length),
        })
      : null;
  const title =
    facts.title.trim() === ""
      ? text("plan.titleEmpty")
      : tooLong(facts.title, longestTitle);
  const place = tooLong(facts.place, longestPlace);
  const troubles: Troubles = {
    ...(title && { title }),
    ...(place && { place }),
  };
  return {
    facts,
    change: (part: Partial<MeetingFacts>) => setFacts({ ...facts, ...part }),
    troubles: Object.keys(troubles).length === 0 ? null : troubles,
  };
}

/** Title, area, month, day and place of a meeting. */
export function MeetingFields({
  session,
  facts,
  troubles,
  onChange,
}: {
  session: SessionReply;
  facts: MeetingFacts;
  troubles: Troubles | null;
  onChange: (part: Partial<MeetingFacts>) => void;
}) {
  const text = useTranslations("meetings");
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field
        label={text("plan.title")}
        hint={text("plan.titleHint")}
        error={troubles?.title}
        className="sm:col-span-2"
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            value={facts.title}
            placeholder={text("plan.suggestion")}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        )}
      </Field>
      <AreaField session={session} facts={facts} onChange={onChange} />
      <MonthField session={session} facts={facts} onChange={onChange} />
      <Field label={text("plan.day")} hint={text("plan.optional")}>
        {(wiring) => (
          <TextInput
            {...wiring}
            type="date"
            className="figures"
            value={facts.heldOn ?? ""}
            onChange={({ target }) =>
              onChange({ heldOn: target.value || null })
            }
          />
        )}
      </Field>
      <Field
        label={text("plan.place")}
        hint={text("plan.optional")}
        error={troubles?.place}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            value={facts.place}
            onChange={({ target }) => onChange({ place: target.value })}
          />
        )}
      </Field>
    </div>
  );
}

type PartProps = {
  session: SessionReply;
  facts: MeetingFacts;
  onChange: (part: Partial<MeetingFacts>) => void;
};

/** The province, or one of its regencies. */
function AreaField({ session, facts, onChange }: PartProps) {
  const text = useTranslations("meetings");
  const { province } = session;
  const { data } = useQuery(areaQuery(province.code));
  const inside = (data?.children ?? []).filter(
    ({ validTo }) => validTo === null,
  );
  return (
    <Field label={text("plan.area")}>
      {(wiring) => (
        <Select
          {...wiring}
          value={facts.area}
          onChange={({ target }) =>
            onChange({ area: target.value as AreaCode })
          }
        >
          <option value={province.code}>{province.name}</option>
          {inside.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function MonthField({ session, facts, onChange }: PartProps) {
  const text = useTranslations("meetings");
  const { month } = useFormats();
  const months = monthRange(session.firstMonth, session.latestMonth).reverse();
  return (
    <Field label={text("plan.month")}>
      {(wiring) => (
        <Select
          {...wiring}
          value={facts.month}
          onChange={({ target }) => onChange({ month: target.value as Month })}
        >
          {months.map((one) => (
            <option key={one} value={one}>
              {month(one)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
