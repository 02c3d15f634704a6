"use client";

import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { SessionReply } from "@/lib/core/access/contract";
import { failureOf } from "@/lib/core/client/api-error";
import { followQuery } from "@/lib/follow/client/follow-query";
import { CodeForm } from "./code-form";
import { Following } from "./following";

/** A meeting on a phone: the slide of whoever presents, with the code from the hall and without an account. */
export function FollowScreen({
  session,
  code: first,
}: {
  session: SessionReply;
  /** Null where it has to be typed yet. */
  code: string | null;
}) {
  const text = useTranslations("follow");
  const [code, setCode] = useState(first);
  const follow = (next: string) => {
    // The address stays one that can be opened again, or sent on; no page is loaded for it.
    history.replaceState(null, "", `/ikuti/${next}${location.search}`);
    setCode(next);
  };
  if (code === null)
    return (
      <Page title={text("title")}>
        <p className="text-16 text-muted">{text("lead")}</p>
        <CodeForm onCode={follow} />
      </Page>
    );
  return (
    <Followed
      key={code}
      session={session}
      code={code}
      onCode={follow}
      onOther={() => setCode(null)}
    />
  );
}

function Followed({
  session,
  code,
  onCode,
  onOther,
}: {
  session: SessionReply;
  code: string;
  onCode: (code: string) => void;
  onOther: () => void;
}) {
  const text = useTranslations("follow");
  // A meeting may be over, or its agenda another, without a word in the room.
  const { data, error, refetch } = useQuery({
    ...followQuery(code),
    refetchInterval: 30_000,
  });
  const isOver = error !== null && isUnknown(error);
  if (data !== undefined && !isOver)
    return (
      <Following
        key={data.pass}
        reply={data}
        session={session}
        code={code}
        onOver={() => void refetch()}
      />
    );
  if (data !== undefined)
    return (
      <Page title={data.meeting.title}>
        <p className="text-16 font-semibold">{text("ended")}</p>
        <p className="text-16 text-muted">{text("endedHint")}</p>
        <Button onClick={onOther} className="self-start">
          {text("otherCode")}
        </Button>
      </Page>
    );
  return (
    <Page title={text("title")}>
      {error === null ? (
        <SkeletonLines count={8} />
      ) : (
        <>
          <FailureNote
            what={text("failed")}
            error={error}
            onRetry={() => void refetch()}
          />
          <CodeForm onCode={onCode} />
        </>
      )}
    </Page>
  );
}

function isUnknown(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === "refused" && failure.problem.code === "code-unknown";
}

function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto flex min-h-dvh max-w-144 flex-col gap-5 px-4 py-8 outline-none"
    >
      <h1 className="text-28 font-semibold wrap-anywhere">{title}</h1>
      {children}
    </main>
  );
}
