"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { choicesQuery } from "@/lib/children/client/choices-query";
import type { PosyanduChoice } from "@/lib/children/contract";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { SearchList } from "@/components/ui/search-list";
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

/** Searches any posyandu of the regency by letters of its name, village or subdistrict. */
export function PlaceSearch({ area, name, onChoose, onClose }: SearchProps) {
  const text = useTranslations("children");
  const search = useSearch(area);
  return (
    <div className="flex max-w-md flex-col gap-2">
      <SearchList
        label={text("queue.searchFor", { name })}
        words={search.words}
        found={search.found}
        listClass="max-h-64 overflow-y-auto empty:hidden"
        choiceClass="text-14"
        onType={search.type}
        onChoose={({ choice }) => onChoose(choice)}
        onClose={onClose}
      >
        {({ choice }) => (
          <>
            <span className="font-medium">{choice.name}</span>{" "}
            <span className="text-13 text-muted">
              {text("queue.place", choice)}
            </span>
          </>
        )}
      </SearchList>
      {search.error ? (
        <FailureNote
          what={text("queue.searchFailed")}
          error={search.error}
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

type Search = ReturnType<typeof useSearch>;

function SearchWords({ words, found, isWaiting }: Search) {
  const text = useTranslations("children");
  if (words.trim().length < fewest) return text("queue.searchHint");
  if (isWaiting) return text("queue.searching");
  return found.length === 0
    ? text("queue.searchNothing", { words: words.trim() })
    : text("queue.found", { count: found.length });
}

/** What was typed, and what it finds. */
function useSearch(area: AreaCode) {
  const [words, type] = useState("");
  const wanted = words.trim();
  const asked = useSettled(wanted, pauseMs);
  const { data, error, refetch } = useQuery(choicesQuery(area, asked));
  // Results for other words are not offered, because Enter would choose one of them.
  const isAnswered = asked === wanted && data !== undefined;
  const found = isAnswered ? data.choices.slice(0, shown) : [];
  return {
    words,
    type,
    found: found.map((choice) => ({ key: choice.id, choice })),
    error: wanted.length < fewest ? null : error,
    isWaiting: !isAnswered,
    retry: () => void refetch(),
  };
}
