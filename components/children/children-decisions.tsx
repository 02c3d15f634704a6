"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { ChildPlace } from "@/lib/children/contract";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import { WrittenLevels, shortNameOf } from "./children-place";
import { FoldedList, PlaceRow } from "./children-queue";
import { ConfirmDialog } from "@/components/frame/confirm-dialog";
import { useDecide } from "./use-decide";

/** What was decided about place names, by whom and when, newest first. Each decision can be taken back. */
export function ChildrenDecisions({
  area,
  places,
}: {
  area: AreaCode;
  places: readonly ChildPlace[];
}) {
  const text = useTranslations("children");
  const summary = useRef<HTMLElement>(null);
  const settled = places
    .filter(({ status }) => status !== "open")
    .toSorted((a, b) => (b.decidedAt ?? "").localeCompare(a.decidedAt ?? ""));
  if (settled.length === 0) return null;
  return (
    <details>
      <summary ref={summary} className="cursor-pointer text-14 font-semibold">
        {text("store.decisions", { count: settled.length })}
      </summary>
      <div className="flex flex-col gap-3 pt-3">
        <FoldedList
          items={settled}
          draw={(place) => (
            <Decision
              key={place.id}
              area={area}
              place={place}
              // The row and its window are removed, and only after that the window gives the focus back.
              onReopened={() =>
                requestAnimationFrame(() => summary.current?.focus())
              }
            />
          )}
        />
      </div>
    </details>
  );
}

function Decision({
  area,
  place,
  onReopened,
}: {
  area: AreaCode;
  place: ChildPlace;
  onReopened: () => void;
}) {
  const text = useTranslations("children");
  const formats = useFormats();
  const decide = useDecide(area);
  const name = shortNameOf(place);
  const { rows, decidedBy, decidedAt } = place;
  return (
    <PlaceRow
      names={<WrittenLevels place={place} isSettled />}
      note={text("store.months", {
        rows,
        months: formats.months(place.months),
      })}
    >
      <div className="flex flex-wrap items-start justify-between gap-2 text-14">
        <p className="min-w-0 wrap-anywhere">
          {place.status === "excluded"
            ? text("store.excluded")
            : text("store.means", {
                posyandu: place.posyanduName ?? place.posyanduId ?? "",
              })}
          {decidedBy && decidedAt ? (
            <span className="block text-13 text-muted">
              {text("store.by", {
                who: decidedBy,
                moment: formats.moment(decidedAt),
              })}
            </span>
          ) : null}
        </p>
        <ConfirmDialog
          label={text("store.reopen")}
          fullLabel={text("store.reopenLabel", { name })}
          title={text("store.reopenTitle")}
          text={text("store.reopenText", { name, rows })}
          confirm={text("store.reopenConfirm")}
          failed={text("store.reopenFailed")}
          act={() => decide(place.id, { action: "reopen" }, onReopened)}
        />
      </div>
    </PlaceRow>
  );
}
