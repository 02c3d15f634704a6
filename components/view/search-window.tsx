"use client";

import { useQuery } from "@tanstack/react-query";
import { useId, useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl/react";
import { areaSearchQuery } from "@/lib/core/areas/client/area-search-query";
import type { View } from "@/lib/core/client/view";
import { indicators } from "@/lib/core/catalogue/indicators";
import { levelOf, parentOf, type AreaCode } from "@/lib/core/domain/area-code";
import { matchStrength } from "@/lib/core/text/find-words";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { controlLook } from "@/components/ui/field";
import { useMayOpen } from "./use-may-open";
import { useView } from "./view-context";

/** The window of SearchBox. */
export function SearchWindow({ onClose }: { onClose: () => void }) {
  const text = useTranslations("view");
  const common = useTranslations("common");
  return (
    <Dialog open onOpenChange={(isOpen) => isOpen || onClose()}>
      <DialogContent
        title={text("search.title")}
        closeLabel={common("action.close")}
      >
        <SearchForm onDone={onClose} />
      </DialogContent>
    </Dialog>
  );
}

type Found = {
  key: string;
  label: string;
  note: string;
  change: Partial<View>;
};

/** What was typed, what it finds, and which of it the arrows stand on. */
function useChoice(onDone: () => void) {
  const { go } = useView();
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const { areas, found } = useFound(words);
  const choose = (one: Found | undefined) => {
    if (one === undefined) return;
    go(one.change);
    onDone();
  };
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive(
        (now) => (now + step + found.length) % Math.max(1, found.length),
      );
    }
    if (event.key === "Enter") choose(found[active]);
  };
  const type = (next: string) => {
    setWords(next);
    setActive(0);
  };
  return { words, active, areas, found, type, press, choose, point: setActive };
}

function SearchForm({ onDone }: { onDone: () => void }) {
  const text = useTranslations("view");
  const id = useId();
  const { words, active, areas, found, ...choice } = useChoice(onDone);
  const headingAt = (index: number) => {
    if (index === 0 && areas > 0) return text("search.areas");
    return index === areas ? text("search.indicators") : null;
  };
  return (
    <div className="flex flex-col gap-3">
      <input
        // eslint-disable-next-line jsx-a11y/no-autofocus -- a search window that was asked for is there to be typed into
        autoFocus
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        aria-label={text("search.placeholder")}
        placeholder={text("search.placeholder")}
        className={controlLook}
        value={words}
        onChange={(event) => choice.type(event.target.value)}
        onKeyDown={choice.press}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={text("search.title")}>
        {found.map((one, index) => (
          <Option
            key={one.key}
            id={`${id}-${index}`}
            heading={headingAt(index)}
            found={one}
            isActive={index === active}
            onPoint={() => choice.point(index)}
            onChoose={() => choice.choose(one)}
          />
        ))}
      </ul>
      <p className="text-13 text-muted">
        {words.trim().length >= 2 && found.length === 0
          ? text("search.nothing", { words })
          : text("search.hint")}
      </p>
    </div>
  );
}

function Option({
  id,
  heading,
  found,
  isActive,
  onPoint,
  onChoose,
}: {
  id: string;
  heading: string | null;
  found: Found;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
}) {
  return (
    <>
      {heading ? (
        <li
          role="presentation"
          className="px-2.5 pt-2 pb-1 text-12 font-semibold text-muted"
        >
          {heading}
        </li>
      ) : null}
      {/* The input keeps the focus and answers the keys for its list. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the input keeps the focus and answers the keys for its list */}
      <li
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={isActive}
        onPointerMove={onPoint}
        onClick={onChoose}
        className={cx(
          "flex cursor-pointer items-baseline gap-2 rounded-control px-2.5 py-1.5",
          isActive && "bg-accent-soft text-accent-strong",
        )}
      >
        <span className="font-medium">{found.label}</span>
        <span className="truncate text-13 text-muted">{found.note}</span>
      </li>
    </>
  );
}

/** Areas from the server, indicators from the catalogue; areas come first. */
function useFound(words: string): { areas: number; found: Found[] } {
  const text = useTranslations("view");
  const common = useTranslations("common");
  const { say } = useFormats();
  const mayOpen = useMayOpen();
  const { data } = useQuery(areaSearchQuery(words.trim()));
  const wanted = words.trim().toLowerCase();
  if (wanted.length < 2) return { areas: 0, found: [] };
  const areas = (data?.areas ?? []).slice(0, 8).map((area) => ({
    key: area.code,
    label: area.name,
    note: [
      common(`levelOne.${area.level}`),
      area.parentName ? text("search.within", { parent: area.parentName }) : "",
    ].join(" "),
    change: { area: nearestOpen(area.code, mayOpen) },
  }));
  const named = indicators
    .map((indicator) => ({ ...indicator, strength: strengthOf(indicator) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength);
  const found = named.slice(0, 8).map(({ id, label, group }) => ({
    key: id,
    label: say(label),
    note: text(`group.${group}`),
    change: { indicator: id },
  }));
  return { areas: areas.length, found: [...areas, ...found] };

  function strengthOf({ label }: (typeof indicators)[number]): number {
    return Math.max(
      matchStrength(wanted, label.id),
      matchStrength(wanted, label.en),
    );
  }
}

/** A kecamatan that may not be opened is shown on the map of its kabupaten. */
function nearestOpen(
  area: AreaCode,
  mayOpen: (area: AreaCode) => boolean,
): AreaCode {
  const parent = parentOf(area);
  return mayOpen(area) || parent === null || levelOf(area) === "regency"
    ? area
    : nearestOpen(parent, mayOpen);
}
