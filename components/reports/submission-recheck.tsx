"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { hasNewDecisions } from "./submission-state";
import type { useSubmission } from "./use-submission";

/** The posyandu that were chosen, and the step they wait for. It stays in sight, wherever in the list a choice was made. */
export function UsedDecisions({
  submission: { state, dispatch, run },
}: {
  submission: Pick<
    ReturnType<typeof useSubmission>,
    "state" | "dispatch" | "run"
  >;
}) {
  const text = useTranslations("reports");
  const count = Object.keys(state.decisions).length;
  const isNew = hasNewDecisions(state);
  if (count === 0 && !isNew) return null;
  return (
    <p
      className={cx(
        "flex flex-wrap items-center gap-2 text-14",
        isNew &&
          "sticky bottom-3 z-10 rounded-control bg-surface p-3 shadow-float",
      )}
    >
      {isNew ? (
        <Button
          size="sm"
          variant="primary"
          disabled={state.work !== null}
          onClick={() => void run({ kind: "check" })}
        >
          {count === 0
            ? text("result.recheckNone")
            : text("result.recheck", { count })}
        </Button>
      ) : (
        text("result.decisionsUsed", { count })
      )}
      {count > 0 ? (
        <Button
          size="sm"
          variant="quiet"
          disabled={state.work !== null}
          onClick={() => dispatch({ type: "decisions-dropped" })}
        >
          {text("result.dropDecisions")}
        </Button>
      ) : null}
    </p>
  );
}
