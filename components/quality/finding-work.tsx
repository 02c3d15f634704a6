"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import { Button } from "@/components/ui/button";
import {
  acceptFinding,
  explainFinding,
  returnFinding,
} from "@/lib/quality/client/change-finding";
import type { Finding } from "@/lib/quality/contract";
import { FindingDate } from "./finding-date";
import { useReread } from "./use-reread";
import { WordsForm } from "./words-form";

type Done = "explained" | "accepted" | "returned" | "assigned";

/** What the reader may do with a finding as it stands; what was done is said until the page is left. */
export function FindingWork({ finding }: { finding: Finding }) {
  const text = useTranslations("quality");
  const [done, setDone] = useState<Done | null>(null);
  const { id, state } = finding;
  const isJudged = state === "explained" || state === "accepted";
  return (
    <>
      <p role="status" className="text-14 text-better empty:hidden">
        {done === null ? "" : text(`done.${done}`)}
      </p>
      {finding.mayExplain ? (
        <SectionCard id="explain" heading={text("explain.heading")}>
          <WordsForm
            key={state}
            label={text("explain.label")}
            hint={text("explain.hint")}
            emptyWords={text("explain.empty")}
            save={text("explain.save")}
            failed={text("explain.failed")}
            send={(words) => explainFinding(id, { text: words })}
            onDone={() => setDone("explained")}
          />
          <p className="max-w-prose text-14 text-muted">{text("explain.or")}</p>
        </SectionCard>
      ) : null}
      {finding.mayJudge && isJudged ? (
        <SectionCard id="judge" heading={text("judge.heading")}>
          {state === "explained" ? (
            <Accept id={id} onDone={() => setDone("accepted")} />
          ) : null}
          <WordsForm
            label={text("judge.returnLabel")}
            emptyWords={text("judge.empty")}
            save={text("judge.return")}
            failed={text("judge.returnFailed")}
            isSecondary
            send={(words) => returnFinding(id, { text: words })}
            onDone={() => setDone("returned")}
          />
        </SectionCard>
      ) : null}
      {finding.mayJudge && state !== "accepted" ? (
        <FindingDate finding={finding} onDone={() => setDone("assigned")} />
      ) : null}
    </>
  );
}

function Accept({ id, onDone }: { id: string; onDone: () => void }) {
  const text = useTranslations("quality");
  const reread = useReread();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => acceptFinding(id),
    onSuccess: () => {
      onDone();
      reread();
    },
    networkMode: "always",
  });
  return (
    <>
      {error ? (
        <FailureNote
          what={text("judge.acceptFailed")}
          error={error}
          onRetry={() => mutate()}
        />
      ) : null}
      <Button
        variant="primary"
        className="self-start"
        disabled={isPending}
        onClick={() => mutate()}
      >
        {text("judge.accept")}
      </Button>
    </>
  );
}
