"use client";

import { useQuery } from "@tanstack/react-query";
import { useId, useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl/react";
import { choicesQuery } from "@/lib/children/client/choices-query";
import type { PosyanduChoice } from "@/lib/children/contract";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { cx } from "@/components/ui/class-names";
import { controlLook } from "@/components/ui/field";
import { useSettled } from "@/components/ui/use-settled";
import { FailureNote } from "@/components/frame/failure-note";

const pauseMs = 250;
const fewest = 2;
const shown = 12;

type SearchProps = {
  area: AreaCode;
  /** The name in the file for which a posyandu is searched. */
  name: string;
  onChoose: (choice: PosyanduChoice) => void;
  onClose: () => void;
};

/** Searches any posyandu of the regency by letters of its name, village or subdistrict. Arrows, Enter and Escape work as in every search here. */
export function PlaceSearch(props: SearchProps) {
  const text = useTranslations("children");
  const id = useId();
  const search = useSearch(props, id);
  const { words, active, found, error } = search;
  const label = text("queue.searchFor", { name: props.name });
  return (
    <div className="flex max-w-md flex-col gap-2">
      <input
        // eslint-disable-next-line jsx-a11y/no-autofocus -- a search field that was asked for is there to be typed into
        autoFocus
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        aria-label={label}
        autoComplete="off"
        className={controlLook}
        value={words}
        onChange={({ target }) => search.type(target.value)}
        onKeyDown={search.press}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className="max-h-64 overflow-y-auto empty:hidden"
      >
        {found.map((choice, index) => (
          <Option
            key={choice.id}
            id={`${id}-${index}`}
            choice={choice}
            isActive={index === active}
            onPoint={() => search.point(index)}
            onChoose={() => props.onChoose(choice)}
          />
        ))}
      </ul>
      {error ? (
        <FailureNote
          what={text("queue.searchFailed")}
          error={error}
          onRetry={search.retry}
        />
      ) : (
        <p role="status" className="text-13 text-muted">
          <SearchWords {...search} />
        </p>
      )}
    </div>
  );
}

function Option({
  id,
  choice,
  isActive,
  onPoint,
  onChoose,
}: {
  id: string;
  choice: PosyanduChoice;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
}) {
  const text = useTranslations("children");
  return (
    // The input keeps the focus and answers the keys for its list.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the input keeps the focus and answers the keys for its list
    <li
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={cx(
        "cursor-pointer rounded-control px-2.5 py-1.5 text-14",
        isActive && "bg-accent-soft text-accent-strong",
      )}
    >
      <span className="font-medium">{choice.name}</span>{" "}
      <span className="text-13 text-muted">{text("queue.place", choice)}</span>
    </li>
  );
}

type Search = ReturnType<typeof useSearch>;

function SearchWords({ words, found, isWaiting }: Search) {
  const text = useTranslations("children");
  if (words.trim().length < fewest) return text("queue.searchHint");
  if (isWaiting) return text("queue.searching");
  return found.length === 0
    ? text("queue.searchNothing", { words: words.trim() })
    : text("queue.found", { count: found.length });
}

/** What was typed, what it finds, and which result the arrows have selected. */
function useSearch({ area, onChoose, onClose }: SearchProps, id: string) {
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const wanted = words.trim();
  const asked = useSettled(wanted, pauseMs);
  const { data, error, refetch } = useQuery(choicesQuery(area, asked));
  // Results for other words are not offered, because Enter would choose one of them.
  const isAnswered = asked === wanted && data !== undefined;
  const found = isAnswered ? data.choices.slice(0, shown) : [];
  const move = (step: number) => {
    const next = (active + step + found.length) % Math.max(1, found.length);
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({
      block: "nearest",
    });
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = found[active];
    if (step !== undefined) {
      event.preventDefault();
      move(step);
    } else if (event.key === "Enter" && choice) {
      event.preventDefault();
      onChoose(choice);
    } else if (event.key === "Escape") onClose();
  };
  const type = (next: string) => {
    setWords(next);
    setActive(0);
  };
  return {
    words,
    active,
    found,
    error: wanted.length < fewest ? null : error,
    isWaiting: !isAnswered,
    type,
    press,
    point: setActive,
    retry: () => void refetch(),
  };
}
