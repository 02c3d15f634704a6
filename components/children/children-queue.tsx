"use client";

import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { OpenPlace } from "@/lib/children/contract";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Mark } from "@/components/ui/mark";
import { PlaceChoices, WrittenLevels, shortNameOf } from "./children-place";
import { newDecisions, placesToDecide } from "./children-state";
import { SectionCard } from "@/components/frame/section-card";
import type { Children } from "./use-children";

/** How many places are shown at first. There may be hundreds; those with the most rows come first. */
const fewPlaces = 20;

/** The places of a checked file that fit no posyandu. Each is decided once for all of its rows. */
export function ChildrenQueue({ desk }: { desk: Children }) {
  const text = useTranslations("children");
  const { state, dispatch } = desk;
  const places = placesToDecide(state);
  const area = state.checked?.reply.area;
  if (area === undefined || places.length === 0) return null;
  const fresh = new Set(newDecisions(state).map(({ key }) => key));
  return (
    <SectionCard
      id="places"
      heading={text("queue.heading")}
      note={<QueueCount places={places} />}
    >
      <p className="max-w-prose text-14 text-muted">{text("queue.lead")}</p>
      <FoldedList
        items={places}
        draw={(place) => (
          <PlaceRow
            key={place.key}
            names={
              <WrittenLevels
                place={place}
                // For a decided place, no level is marked any more.
                {...(state.decided[place.key] ? {} : { stopped: place })}
              />
            }
            note={
              <PlaceNote
                place={place}
                isNew={fresh.has(place.key)}
                said={state.decided[place.key]}
              />
            }
          >
            <PlaceChoices
              area={area}
              name={shortNameOf(place)}
              suggestions={place.suggestions}
              chosen={state.decided[place.key]?.choice}
              isLocked={state.work !== null}
              onChoose={(choice) =>
                dispatch({
                  type: "decided",
                  place,
                  ...(choice !== undefined && { choice }),
                })
              }
            />
          </PlaceRow>
        )}
      />
      <ChosenBar desk={desk} />
    </SectionCard>
  );
}

function QueueCount({ places }: { places: readonly OpenPlace[] }) {
  const text = useTranslations("children");
  const rows = places.reduce((sum, place) => sum + place.rows, 0);
  return (
    <span className="figures">
      {text("queue.count", { count: places.length, rows })}
    </span>
  );
}

function PlaceNote({
  place,
  isNew,
  said,
}: {
  place: OpenPlace;
  isNew: boolean;
  said: { choice: unknown } | undefined;
}) {
  const text = useTranslations("children");
  const key = said?.choice === null ? "willExclude" : "willMatch";
  return (
    <>
      {text("queue.rows", { count: place.rows })}
      {isNew && said ? (
        <>
          {" "}
          <Mark tone="accent">{text(`queue.${key}`)}</Mark>
        </>
      ) : null}
    </>
  );
}

/** One place: how it is written and how many rows it has, and beside that what it may mean. */
export function PlaceRow({
  id,
  names,
  note,
  children,
}: {
  id?: string;
  names: ReactNode;
  note: ReactNode;
  children: ReactNode;
}) {
  return (
    <li
      id={id}
      tabIndex={-1}
      className="grid scroll-mt-20 gap-x-6 gap-y-3 py-4 md:grid-cols-[17rem_minmax(0,1fr)]"
    >
      <div className="flex flex-col gap-1.5">
        {names}
        <p className="figures text-13 text-muted">{note}</p>
      </div>
      {children}
    </li>
  );
}

/** The first items of a long list, and all of it if the reader asks. */
export function FoldedList<Item>({
  items,
  draw,
}: {
  items: readonly Item[];
  draw: (item: Item) => ReactNode;
}) {
  const text = useTranslations("children");
  const { number } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? items : items.slice(0, fewPlaces);
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {shown.map(draw)}
      </ul>
      {items.length > fewPlaces ? (
        <Button
          size="sm"
          className="self-start"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen
            ? text("queue.showFewer")
            : text("queue.showAll", { count: number(items.length) })}
        </Button>
      ) : null}
    </>
  );
}

/** The choices that were made, and the step they wait for. It stays in sight, wherever in the list a choice was made. */
function ChosenBar({ desk: { state, dispatch, run } }: { desk: Children }) {
  const text = useTranslations("children");
  const fresh = newDecisions(state).length;
  const used = Object.keys(state.decided).length;
  const isBusy = state.work !== null;
  return (
    <div
      className={cx(
        "flex flex-wrap items-center gap-2 text-14",
        fresh > 0 &&
          "sticky bottom-3 z-10 rounded-control bg-surface p-3 shadow-float",
      )}
    >
      <p role="status" className="mr-auto">
        {fresh > 0
          ? text("queue.made", { count: fresh })
          : used > 0
            ? text("queue.used", { count: used })
            : null}
      </p>
      {fresh > 0 ? (
        <Button
          size="sm"
          variant="primary"
          className="h-auto! min-h-8 py-1 whitespace-normal!"
          disabled={isBusy}
          onClick={() => void run({ kind: "check" })}
        >
          {text("result.recheck", { count: fresh })}
        </Button>
      ) : null}
      {used > 0 ? (
        <Button
          size="sm"
          variant="quiet"
          disabled={isBusy}
          onClick={() => dispatch({ type: "decisions-dropped" })}
        >
          {text("queue.drop")}
        </Button>
      ) : null}
    </div>
  );
}
