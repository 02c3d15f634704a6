"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { areaSearchQuery } from "@/lib/core/areas/client/area-search-query";
import type { View } from "@/lib/core/client/view";
import { indicators } from "@/lib/core/catalogue/indicators";
import { levelOf, parentOf, type AreaCode } from "@/lib/core/domain/area-code";
import { matchStrength } from "@/lib/core/text/find-words";
import { useFormats } from "@/lib/core/text/formats";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { SearchList } from "@/components/ui/search-list";
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

function SearchForm({ onDone }: { onDone: () => void }) {
  const text = useTranslations("view");
  const { go } = useView();
  const [words, setWords] = useState("");
  const { areas, found } = useFound(words);
  const headingAt = (index: number) => {
    if (index === 0 && areas > 0) return text("search.areas");
    return index === areas ? text("search.indicators") : null;
  };
  return (
    <div className="flex flex-col gap-3">
      <SearchList
        label={text("search.placeholder")}
        placeholder={text("search.placeholder")}
        listLabel={text("search.title")}
        words={words}
        found={found}
        choiceClass="flex items-baseline gap-2"
        headingAt={headingAt}
        onType={setWords}
        onChoose={({ change }) => {
          go(change);
          onDone();
        }}
      >
        {({ label, note }) => (
          <>
            <span className="font-medium">{label}</span>
            <span className="truncate text-13 text-muted">{note}</span>
          </>
        )}
      </SearchList>
      <p className="text-13 text-muted">
        {words.trim().length >= 2 && found.length === 0
          ? text("search.nothing", { words })
          : text("search.hint")}
      </p>
    </div>
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
