"use client";

import { useEffect, useRef, useState } from "react";
import type { SessionReply } from "@/lib/core/access/contract";
import { Month } from "@/lib/core/domain/month";
import { levelOf, type AreaCode } from "@/lib/core/domain/area-code";
import { ChildrenReceipt } from "./children-receipt";
import { ChildrenResult } from "./children-result";
import { ChildrenScope } from "./children-scope";
import { ChildrenStore } from "./children-store";
import { AskedNote } from "@/components/submissions/asked-note";
import { useAskedScope } from "@/components/submissions/use-asked-scope";
import type { Asked } from "@/lib/submissions/domain/asked-scope";
import { SubmissionDrop } from "@/components/upload/submission-drop";
import { SubmissionFailure } from "@/components/submissions/submission-failure";
import { useAskBeforeLeaving } from "@/components/upload/use-ask-before-leaving";
import { useChildren, type Children } from "./use-children";

/** From top to bottom: the regency, the file, what the check found, the receipt, and the names that still wait. */
export function ChildrenDesk({
  session,
  areas,
  asked,
}: {
  session: SessionReply;
  /** Null if every regency may be chosen; then the sender has to choose one. */
  areas: readonly AreaCode[] | null;
  asked: Asked;
}) {
  const { province } = session;
  const wanted = useAskedScope(session, areas ?? [province.code], asked);
  const [area, setArea] = useState<AreaCode | null>(
    regencyOf(wanted.area) ?? areas?.[0] ?? null,
  );
  const desk = useChildren(area);
  const { state, dispatch } = desk;
  const isBusy = state.work !== null;
  useAskBeforeLeaving(isBusy);
  return (
    <>
      <AskedNote troubles={wanted.troubles} province={province.code} />
      <ChildrenScope
        sampleMonth={session.demo ? Month.parse(session.latestMonth) : null}
        asked={wanted.month}
        province={province.code}
        areas={areas}
        area={area}
        isLocked={isBusy}
        onArea={(next) => {
          setArea(next);
          dispatch({ type: "area-changed" });
        }}
      />
      {area === null ? null : <FilePlace desk={desk} />}
      {state.checked ? (
        <ChildrenResult desk={desk} reply={state.checked.reply} />
      ) : null}
      {state.receipt ? (
        <ChildrenReceipt receipt={state.receipt} session={session} />
      ) : null}
      {/* A check on screen asks about the same names. If both were shown, one question could get two answers. */}
      {state.checked ? null : <ChildrenStore area={area} />}
    </>
  );
}

/** One file is for one regency, also where an address asks for the province. */
function regencyOf(area: AreaCode | null): AreaCode | null {
  return area === null || levelOf(area) === "province" ? null : area;
}

/** Where the file is dropped. A check may be started far down the page, but its progress is shown here, so the page scrolls to it. */
function FilePlace({ desk }: { desk: Children }) {
  const place = useRef<HTMLDivElement>(null);
  const { state, dispatch, run } = desk;
  const { file, checked, failure } = state;
  const isBusy = state.work !== null;
  useEffect(() => {
    if (!isBusy) return;
    // This runs after the window has closed, because the window gives the focus back to a button that is disabled by now.
    const timer = setTimeout(() => {
      place.current?.focus({ preventScroll: true });
      place.current?.scrollIntoView({ block: "nearest" });
    }, 50);
    return () => clearTimeout(timer);
  }, [isBusy]);
  const check = () => void run({ kind: "check" });
  return (
    <div ref={place} tabIndex={-1} className="scroll-mt-20 outline-none">
      <SubmissionDrop
        desk={{
          file,
          work: state.work,
          mayCheck: file !== null && checked === null && failure === null,
          choose: desk.choose,
          check,
          putAway: () => dispatch({ type: "put-away" }),
          stop: desk.stop,
        }}
      >
        {failure ? (
          <SubmissionFailure
            failure={failure}
            onRetry={() => void run(failure.task)}
            onCheck={check}
          />
        ) : null}
      </SubmissionDrop>
    </div>
  );
}
