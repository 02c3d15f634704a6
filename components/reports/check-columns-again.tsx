"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { hasNewHeadings } from "./submission-state";
import type { useSubmission } from "./use-submission";

/** Checks the file with what was chosen for its columns; there is nothing to check before something is. */
export function CheckColumnsAgain({
  submission: { state, run },
}: {
  submission: Pick<ReturnType<typeof useSubmission>, "state" | "run">;
}) {
  const text = useTranslations("reports");
  const isChanged = hasNewHeadings(state);
  return (
    <Button
      variant={isChanged ? "primary" : "secondary"}
      className="self-start"
      disabled={state.work !== null || !isChanged}
      onClick={() => void run({ kind: "check" })}
    >
      {text("columns.check")}
    </Button>
  );
}
