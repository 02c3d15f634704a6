"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Field, TextInput, controlLook } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { SessionReply } from "@/lib/core/access/contract";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { indicatorGroups } from "@/lib/core/catalogue/indicator-entry";
import { indicators, type IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import type { DeskSlide } from "@/lib/meetings/client/agenda-desk";
import type { Meeting } from "@/lib/meetings/contract";
import {
  longestNotes,
  longestTitle,
  mostMinutes,
} from "@/lib/meetings/domain/limits";
import {
  showsFigures,
  usualIndicators,
} from "@/lib/meetings/domain/slide-kinds";
import { slideTrouble } from "@/lib/meetings/domain/slide-trouble";

type EditorProps = {
  session: SessionReply;
  meeting: Meeting;
  slide: DeskSlide;
  onChange: (part: Partial<DeskSlide>) => void;
  onDone: () => void;
};

/** Title, what is shown, time and notes of a slide. */
export function SlideEditor(props: EditorProps) {
  const { slide, onChange, onDone } = props;
  const text = useTranslations("meetings");
  const { number } = useFormats();
  const trouble = slideTrouble(slide);
  const tooLong = (value: string, most: number) =>
    text("slide.tooLong", {
      most: number(most),
      now: number(value.trim().length),
    });
  return (
    <div className="mt-3 grid gap-4 rounded-card bg-sunken p-4 sm:grid-cols-2">
      <Field
        label={text("slide.title")}
        hint={text("slide.titleHint")}
        error={
          trouble === "title" ? tooLong(slide.title ?? "", longestTitle) : null
        }
        className="sm:col-span-2"
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            value={slide.title ?? ""}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        )}
      </Field>
      {slide.kind in usualIndicators ? <IndicatorField {...props} /> : null}
      {showsFigures(slide.kind) ? <AreaField {...props} /> : null}
      <MinutesField {...props} isWrong={trouble === "minutes"} />
      <Field
        label={text("slide.notes")}
        hint={text("slide.notesHint")}
        error={trouble === "notes" ? tooLong(slide.notes, longestNotes) : null}
        className="sm:col-span-2"
      >
        {(wiring) => (
          <textarea
            {...wiring}
            rows={3}
            value={slide.notes}
            onChange={({ target }) => onChange({ notes: target.value })}
            className={cx(controlLook, "h-auto py-2 leading-normal")}
          />
        )}
      </Field>
      <div>
        <Button size="sm" onClick={onDone}>
          {text("agenda.done")}
        </Button>
      </div>
    </div>
  );
}

function IndicatorField({ slide, onChange }: EditorProps) {
  const text = useTranslations("meetings");
  const view = useTranslations("view");
  const { say } = useFormats();
  return (
    <Field label={text("slide.indicator")}>
      {(wiring) => (
        <Select
          {...wiring}
          value={slide.indicator ?? usualIndicators[slide.kind]}
          onChange={({ target }) =>
            onChange({ indicator: target.value as IndicatorId })
          }
        >
          {indicatorGroups.map((group) => (
            <optgroup key={group} label={view(`group.${group}`)}>
              {indicators
                .filter((indicator) => indicator.group === group)
                .map(({ id, label }) => (
                  <option key={id} value={id}>
                    {say(label)}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** The area of the meeting, or one inside it. */
function AreaField({ meeting, slide, onChange }: EditorProps) {
  const text = useTranslations("meetings");
  const { data } = useQuery(areaQuery(meeting.area));
  const inside = (data?.children ?? []).filter(
    ({ validTo }) => validTo === null,
  );
  const isElsewhere =
    slide.area !== null && inside.every(({ code }) => code !== slide.area);
  return (
    <Field label={text("slide.area")}>
      {(wiring) => (
        <Select
          {...wiring}
          value={slide.area ?? ""}
          onChange={({ target }) =>
            onChange({ area: (target.value || null) as AreaCode | null })
          }
        >
          <option value="">
            {text("slide.ofMeeting", { area: meeting.areaName })}
          </option>
          {isElsewhere ? (
            <option value={slide.area ?? ""}>{slide.area}</option>
          ) : null}
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

function MinutesField({
  slide,
  onChange,
  isWrong,
}: EditorProps & { isWrong: boolean }) {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  return (
    <Field
      label={text("slide.minutes")}
      error={
        isWrong
          ? text("slide.minutesWrong", { most: number(mostMinutes) })
          : null
      }
    >
      {(wiring) => (
        <TextInput
          {...wiring}
          inputMode="numeric"
          className="figures"
          defaultValue={String(slide.minutes)}
          onChange={({ target }) =>
            onChange({
              minutes: /^\d{1,4}$/.test(target.value.trim())
                ? Number(target.value)
                : 0,
            })
          }
        />
      )}
    </Field>
  );
}
