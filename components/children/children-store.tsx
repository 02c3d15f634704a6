"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { childPlacesQuery } from "@/lib/children/client/child-places-query";
import type {
  ChildPlace,
  ChildPlacesReply,
  PosyanduChoice,
} from "@/lib/children/contract";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import { SkeletonLines } from "@/components/ui/skeleton";
import {
  PlaceChoices,
  WrittenLevels,
  namesOf,
  shortNameOf,
} from "./children-place";
import { ChildrenDecisions } from "./children-decisions";
import { FoldedList, PlaceRow } from "./children-queue";
import { ShareBar, type SharePart } from "./children-share";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import { useDecide } from "./use-decide";

/** Place names of accepted files that wait for a decision, and earlier decisions. */
export function ChildrenStore({ area }: { area: AreaCode | null }) {
  const text = useTranslations("children");
  return (
    <SectionCard id="place-queue" heading={text("store.heading")}>
      {area === null ? (
        <p className="text-14 text-muted">{text("store.chooseArea")}</p>
      ) : (
        <Stored key={area} area={area} />
      )}
    </SectionCard>
  );
}

function Stored({ area }: { area: AreaCode }) {
  const text = useTranslations("children");
  const { data, error, refetch } = useQuery(childPlacesQuery(area));
  return (
    <>
      {error ? (
        <FailureNote
          what={text("store.failed")}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data === undefined && !error ? <SkeletonLines count={3} /> : null}
      {data ? <Queue area={area} reply={data} /> : null}
    </>
  );
}

function sharesOf({ matchedRows, places }: ChildPlacesReply): SharePart[] {
  const rowsOf = (status: ChildPlace["status"]) =>
    places
      .filter((place) => place.status === status)
      .reduce((sum, { rows }) => sum + rows, 0);
  return [
    { key: "matched", count: matchedRows },
    { key: "decided", count: rowsOf("decided") },
    { key: "queued", count: rowsOf("open") },
    { key: "excluded", count: rowsOf("excluded") },
  ];
}

const idOf = ({ id }: ChildPlace) => `place-${id}`;

function Queue({ area, reply }: { area: AreaCode; reply: ChildPlacesReply }) {
  const text = useTranslations("children");
  const news = useRef<HTMLParagraphElement>(null);
  const [told, setTold] = useState<ChildPlace | null>(null);
  const open = reply.places
    .filter(({ status }) => status === "open")
    .toSorted((a, b) => b.rows - a.rows);
  const shares = sharesOf(reply);
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  // The decided row is removed. The focus moves to the row that takes its place, for people who work with the keyboard.
  const tell = (place: ChildPlace) => {
    const at = open.findIndex(({ id }) => id === place.id);
    const next = open[at + 1] ?? open[at - 1];
    const row = next ? document.getElementById(idOf(next)) : null;
    (row ?? news.current)?.focus({ preventScroll: true });
    setTold(place);
  };
  return (
    <>
      {total > 0 ? <ShareBar total={total} parts={shares} /> : null}
      <p
        ref={news}
        role="status"
        tabIndex={-1}
        className="text-14 font-medium outline-none empty:hidden"
      >
        {told ? <News place={told} /> : null}
      </p>
      {open.length === 0 ? (
        <p className="text-14 text-muted">{text("store.empty")}</p>
      ) : (
        <>
          <p className="max-w-prose text-14 text-muted">{text("store.lead")}</p>
          <FoldedList
            items={open}
            draw={(place) => (
              <StoredRow
                key={place.id}
                area={area}
                place={place}
                onDecided={tell}
              />
            )}
          />
        </>
      )}
      <ChildrenDecisions area={area} places={reply.places} />
    </>
  );
}

function News({ place }: { place: ChildPlace }) {
  const text = useTranslations("children");
  const name = shortNameOf(place);
  return place.status === "excluded"
    ? text("store.excludedNews", { name, rows: place.rows })
    : text("store.decidedNews", {
        name,
        rows: place.rows,
        posyandu: place.posyanduName ?? place.posyanduId ?? "",
      });
}

/** How many rows wait in which months, and until when their name is kept. */
function StoredNote({ place }: { place: ChildPlace }) {
  const text = useTranslations("children");
  const { months, moment } = useFormats();
  const { rows, namesUntil } = place;
  return (
    <>
      {text("store.months", { rows, months: months(place.months) })}
      {namesUntil === null ? null : (
        <span className="block">
          {text("store.namesUntil", { moment: moment(namesUntil) })}
        </span>
      )}
    </>
  );
}

function StoredRow({
  area,
  place,
  onDecided,
}: {
  area: AreaCode;
  place: ChildPlace;
  onDecided: (place: ChildPlace) => void;
}) {
  const text = useTranslations("children");
  const decide = useDecide(area);
  const { mutate, variables, isPending, error } = useMutation({
    mutationFn: (choice: PosyanduChoice | null) =>
      decide(
        place.id,
        choice === null ? { action: "exclude" } : { posyandu: choice.id },
        // The names are deleted with the decision; who has just decided still reads which it was.
        (after) => {
          onDecided({ ...after, ...namesOf(place) });
        },
      ),
    networkMode: "always",
  });
  return (
    <PlaceRow
      id={idOf(place)}
      names={<WrittenLevels place={place} />}
      note={isPending ? text("store.deciding") : <StoredNote place={place} />}
    >
      <div className="flex min-w-0 flex-col gap-3">
        <PlaceChoices
          area={area}
          name={shortNameOf(place)}
          suggestions={place.suggestions}
          chosen={isPending ? variables : undefined}
          isLocked={isPending}
          onChoose={(choice) => {
            if (choice !== undefined) mutate(choice);
          }}
        />
        {error ? (
          <FailureNote
            what={text("store.decideFailed")}
            error={error}
            onRetry={() => mutate(variables)}
          />
        ) : null}
      </div>
    </PlaceRow>
  );
}
