"use client";

import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useFormats } from "@/lib/core/text/formats";
import { newSlide, type DeskSlide } from "@/lib/meetings/client/agenda-desk";
import { mostSlides } from "@/lib/meetings/domain/limits";
import { slideKinds, type SlideKind } from "@/lib/meetings/domain/slide-kinds";

/** Adds a slide at the end of the agenda. */
export function AddSlide({
  count,
  onAdd,
}: {
  count: number;
  onAdd: (slide: DeskSlide) => void;
}) {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  const [kind, setKind] = useState<SlideKind>("map");
  if (count >= mostSlides)
    return (
      <p className="text-14 text-muted">
        {text("agenda.full", { most: number(mostSlides) })}
      </p>
    );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onAdd(newSlide(kind));
  };
  return (
    <form
      onSubmit={submit}
      aria-label={text("agenda.add")}
      className="flex flex-wrap items-end gap-3"
    >
      <Field label={text("agenda.addKind")} className="min-w-64">
        {(wiring) => (
          <Select
            {...wiring}
            value={kind}
            onChange={({ target }) => setKind(target.value as SlideKind)}
          >
            {slideKinds.map((one) => (
              <option key={one} value={one}>
                {text(`kind.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit">{text("agenda.addButton")}</Button>
    </form>
  );
}
