import type { QueryClient } from "@tanstack/react-query";
import type { SessionReply } from "@/lib/core/access/contract";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { viewOfSlide } from "@/lib/meetings/client/slide-view";
import { decisionsQuery } from "@/lib/decisions/client/decisions-query";
import type { AreaReply } from "@/lib/core/areas/contract";
import type { Meeting, Slide } from "@/lib/meetings/contract";
import type { PackPart } from "@/lib/meetings/domain/pack";
import { goesInto } from "@/lib/meetings/domain/slide-kinds";
import { ask, readsOfAreaPage, readsOfSlide, type Read } from "./pack-reads";

/** One thing to be fetched, and the part of the pack that is missing without it. */
export type PackStep = { part: PackPart; run: () => Promise<unknown> };

type Child = AreaReply["children"][number];

type Agenda = {
  meeting: Meeting;
  slides: readonly Slide[];
  /** That of the snapshot: its latest month is its own. */
  session: SessionReply;
  /** The areas inside that of the meeting, which may be called by their names. */
  inside: readonly Child[];
  frozen: QueryClient;
  live: QueryClient;
};

/** Everything that the slides of an agenda ask for, and those of each area inside, in the order in which a presenter comes to it. */
export function packSteps(agenda: Agenda): PackStep[] {
  return [...slideSteps(agenda), ...momentSteps(agenda), ...areaSteps(agenda)];
}

function slideSteps({ meeting, slides, session, frozen }: Agenda): PackStep[] {
  return slides.flatMap((slide) => {
    const view = viewOfSlide(meeting, slide, undefined, meeting.snapshot);
    const part: PackPart = { kind: "slide", slide: slide.id };
    return steps(part, readsOfSlide(slide.kind, view, session), frozen);
  });
}

/** Decisions are of the moment, and so are the names that the window for a new one offers. */
function momentSteps({ meeting, inside, live }: Agenda): PackStep[] {
  const { area, month, id } = meeting;
  const province = area.slice(0, 2) as Meeting["area"];
  return steps(
    { kind: "names" },
    [
      ask(decisionsQuery({ area, month })),
      ask(decisionsQuery({ area, month, meeting: id })),
      ask(areaQuery(province)),
      ...[area, ...inside.map(({ code }) => code)].map((code) =>
        ask(areaQuery(code)),
      ),
    ],
    live,
  );
}

/** The page of each area that can be called, and each slide that can be gone into as it shows that area. */
function areaSteps({
  meeting,
  slides,
  session,
  inside,
  frozen,
}: Agenda): PackStep[] {
  return inside.flatMap(({ code, name }) => {
    const part: PackPart = { kind: "area", name };
    const called = new Map(
      slides.map((slide) => {
        const view = viewOfSlide(meeting, slide, code, meeting.snapshot);
        return [`${view.month} ${view.order}`, view];
      }),
    );
    const entered = slides.filter(
      ({ kind, area }) =>
        goesInto(kind) && (area === null || area === meeting.area),
    );
    return [
      ...[...called.values()].flatMap((view) => readsOfAreaPage(view, session)),
      ...entered.flatMap((slide) => {
        const view = viewOfSlide(meeting, slide, code, meeting.snapshot);
        return readsOfSlide(slide.kind, view, session);
      }),
    ].flatMap((read) => steps(part, [read], frozen));
  });
}

function steps(
  part: PackPart,
  reads: readonly Read[],
  client: QueryClient,
): PackStep[] {
  return reads.map((read) => ({ part, run: () => read(client) }));
}
