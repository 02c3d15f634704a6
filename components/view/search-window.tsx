"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { areaSearchQuery } from "@/lib/core/areas/client/area-search-query";
import { posyanduSearchQuery } from "@/lib/core/areas/client/posyandu-search-query";
import type { SessionReply } from "@/lib/core/access/contract";
import { defaultLevel, readView, viewSearch } from "@/lib/core/client/view";
import { indicators, type IndicatorId } from "@/lib/core/catalogue/indicators";
import { otherNames } from "@/lib/core/catalogue/other-names";
import { levelOf, parentOf, type AreaCode } from "@/lib/core/domain/area-code";
import { matchStrength } from "@/lib/core/text/find-words";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { SearchList } from "@/components/ui/search-list";
import { useSettled } from "@/components/ui/use-settled";
import { mayOpen } from "./use-may-open";
import { useViewIfAny } from "./view-context";

/** The window of SearchBox. */
export function SearchWindow({
  session,
  onClose,
}: {
  session: SessionReply;
  onClose: () => void;
}) {
  const text = useTranslations("view");
  const common = useTranslations("common");
  return (
    <Dialog open onOpenChange={(isOpen) => isOpen || onClose()}>
      <DialogContent
        title={text("search.title")}
        closeLabel={common("action.close")}
      >
        <SearchForm session={session} onDone={onClose} />
      </DialogContent>
    </Dialog>
  );
}

type Found = {
  key: string;
  kind: "areas" | "indicators" | "posyandu";
  label: string;
  note: string;
  /** What is looked at, or the page that is opened. */
  to: Wanted | string;
};

type Wanted = { area: AreaCode } | { indicator: IndicatorId };

function SearchForm({
  session,
  onDone,
}: {
  session: SessionReply;
  onDone: () => void;
}) {
  const text = useTranslations("view");
  const show = useShow(session);
  const [words, setWords] = useState("");
  const found = useFound(words, session);
  const headingAt = (index: number) => {
    const kind = found[index]?.kind;
    return kind === undefined || kind === found[index - 1]?.kind
      ? null
      : text(`search.${kind}`);
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
        onChoose={({ to }) => {
          show(to);
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

/** Shows it on this page if the page follows it, otherwise on the province screen, in the area and month of this one. */
function useShow(session: SessionReply): (to: Wanted | string) => void {
  const router = useRouter();
  const { locale } = useFormats();
  const here = useViewIfAny();
  return (to) => {
    if (typeof to === "string") {
      router.push(to);
      return;
    }
    const stays =
      here?.follows === "area-and-indicator" ||
      (here?.follows === "area" && "area" in to);
    if (stays) {
      here.go(to);
      return;
    }
    const defaults = {
      area: session.province.code,
      month: session.latestMonth,
    };
    const { area, month, indicator } =
      here?.view ?? readView(new URLSearchParams(), defaults);
    const next = { area, month, indicator, ...to };
    const level = defaultLevel(next.area);
    router.push(`/${viewSearch({ ...next, level }, defaults, locale)}`);
  };
}

/** Areas and posyandu from the server, indicators from the catalogue. */
function useFound(words: string, session: SessionReply): Found[] {
  const wanted = words.trim().toLowerCase();
  const areas = useAreasFound(words.trim(), session);
  const posyandu = usePosyanduFound(words.trim(), session);
  const indicatorsFound = useIndicatorsFound(wanted);
  if (wanted.length < 2) return [];
  return [...areas, ...indicatorsFound, ...posyandu];
}

function useAreasFound(words: string, session: SessionReply): Found[] {
  const text = useTranslations("view");
  const common = useTranslations("common");
  const { data } = useQuery(areaSearchQuery(words));
  return (data?.areas ?? []).slice(0, 8).map((area) => ({
    key: area.code,
    kind: "areas",
    label: area.name,
    note: [
      common(`levelOne.${area.level}`),
      area.parentName ? text("search.within", { parent: area.parentName }) : "",
    ].join(" "),
    to: { area: nearestOpen(area.code, session.audience) },
  }));
}

/** The server is asked when the typing pauses, and only by who may see single posyandu. */
function usePosyanduFound(words: string, session: SessionReply): Found[] {
  const text = useTranslations("view");
  const { locale } = useFormats();
  const settled = useSettled(words, 200);
  const { data } = useQuery({
    ...posyanduSearchQuery(settled),
    enabled: session.audience === "oversight" && settled.length >= 2,
  });
  if (settled !== words) return [];
  return (data?.posyandu ?? []).map((one) => ({
    key: one.id,
    kind: "posyandu",
    label: one.name,
    note: [
      one.villageName,
      one.subdistrictName,
      one.regencyName,
      ...(one.open ? [] : [text("search.closed")]),
    ].join(", "),
    to: hrefIn(locale, `/posyandu/${one.id}`),
  }));
}

/** By their labels and by what people call them. */
function useIndicatorsFound(wanted: string): Found[] {
  const text = useTranslations("view");
  const { say } = useFormats();
  return indicators
    .map((indicator) => ({ ...indicator, strength: strengthOf(indicator) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength)
    .slice(0, 8)
    .map(({ id, label, group }) => ({
      key: id,
      kind: "indicators",
      label: say(label),
      note: text(`group.${group}`),
      to: { indicator: id },
    }));

  function strengthOf({ id, label }: (typeof indicators)[number]): number {
    if (wanted.length < 2) return 0;
    const names = [label.id, label.en, ...(otherNames[id] ?? [])];
    return Math.max(...names.map((name) => matchStrength(wanted, name)));
  }
}

/** A kecamatan that may not be opened is shown on the map of its kabupaten. */
function nearestOpen(
  area: AreaCode,
  audience: SessionReply["audience"],
): AreaCode {
  const parent = parentOf(area);
  return mayOpen(audience, area) ||
    parent === null ||
    levelOf(area) === "regency"
    ? area
    : nearestOpen(parent, audience);
}
