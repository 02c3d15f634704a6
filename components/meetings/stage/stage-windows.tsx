"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { cx } from "@/components/ui/class-names";
import { SearchList } from "@/components/ui/search-list";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { matchStrength } from "@/lib/core/text/find-words";
import { useFormats } from "@/lib/core/text/formats";
import { explainedKeys } from "@/lib/meetings/domain/stage-keys";
import { useSlideTitle } from "../use-slide-title";
import { useStageValue } from "./stage-context";
import type { StageWindow } from "./use-stage-keys";

/** What a key opens over the stage: the keys themselves, all slides, or a name to be typed. */
export function StageWindows({
  opened,
  onClose,
}: {
  opened: StageWindow;
  onClose: () => void;
}) {
  const text = useTranslations("meetings");
  const common = useTranslations("common");
  if (opened === null) return null;
  const titles = {
    help: text("keys.title"),
    overview: text("overview.title"),
    find: text("find.title"),
  };
  return (
    <Dialog open onOpenChange={(isOpen) => isOpen || onClose()}>
      <DialogContent
        place={opened === "find" ? "middle" : "large"}
        title={titles[opened]}
        closeLabel={common("action.close")}
      >
        {opened === "help" ? <Keys /> : null}
        {opened === "overview" ? <Overview onDone={onClose} /> : null}
        {opened === "find" ? <Find onDone={onClose} /> : null}
      </DialogContent>
    </Dialog>
  );
}

function Keys() {
  const text = useTranslations("meetings");
  return (
    <dl className="grid grid-cols-1 gap-x-8 gap-y-1 text-13 md:grid-cols-2">
      {explainedKeys.map(([name, keys]) => (
        <div
          key={name}
          className="flex items-baseline justify-between gap-4 border-b border-line py-1"
        >
          <dt>{text(`keys.${name}`)}</dt>
          <dd className="flex shrink-0 gap-1.5">
            {keys.map((key) => (
              <kbd
                key={key}
                className="rounded-mark border border-line-strong px-1.5 font-sans text-12 font-semibold"
              >
                {key}
              </kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Overview({ onDone }: { onDone: () => void }) {
  const { number } = useFormats();
  const { slides, slide, act } = useStageValue();
  const titleOf = useSlideTitle();
  return (
    <ol className="grid grid-cols-1 gap-1 text-14 md:grid-cols-2">
      {slides.map((one, at) => (
        <li key={one.id}>
          <button
            type="button"
            aria-current={one.id === slide?.id}
            onClick={() => {
              act({ type: "show", at });
              onDone();
            }}
            className={cx(
              "flex w-full cursor-pointer items-baseline gap-3 rounded-control px-2 py-1 text-left hover:bg-sunken",
              one.id === slide?.id &&
                "bg-accent-soft font-semibold text-accent",
            )}
          >
            <span className="figures w-[1.5rem] shrink-0 text-right text-muted">
              {number(at + 1)}
            </span>
            <span className="wrap-anywhere">{titleOf(one)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** An area called by some letters of its name; the names have been read with the agenda, so no line is needed. */
function Find({ onDone }: { onDone: () => void }) {
  const text = useTranslations("meetings");
  const { meeting, act } = useStageValue();
  const { data } = useQuery(areaQuery(meeting.area));
  const [words, setWords] = useState("");
  const found = (data?.children ?? [])
    .filter(({ validTo }) => validTo === null)
    .map(({ code, name }) => ({
      key: code,
      name,
      strength: matchStrength(words, name),
    }))
    .filter(({ strength }) => words.trim() === "" || strength > 0)
    .toSorted((a, b) => b.strength - a.strength || a.key.localeCompare(b.key))
    .slice(0, 6);
  return (
    <div className="flex flex-col gap-2">
      <SearchList
        label={text("find.label")}
        placeholder={text("find.label")}
        words={words}
        found={found}
        choiceClass="text-16 font-semibold"
        onType={setWords}
        onChoose={({ key }) => {
          act({ type: "call", area: key });
          onDone();
        }}
      >
        {({ name }) => name}
      </SearchList>
      <p className="text-12 text-muted">
        {words.trim() !== "" && found.length === 0
          ? text("find.nothing", { words })
          : text("find.hint")}
      </p>
    </div>
  );
}
