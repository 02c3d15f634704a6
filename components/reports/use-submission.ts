"use client";

import type { Scope } from "@/components/submissions/scope";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useReducer, type Dispatch } from "react";
import {
  acceptReport,
  checkReport,
  type Report,
} from "@/lib/reports/client/send-report";
import { isRefused } from "@/lib/core/client/api-error";
import type { RowChange } from "@/lib/submissions/contract";
import type { Answers } from "./submission-answers";
import { randomId } from "@/lib/core/client/random-id";
import {
  atRest,
  nextState,
  type SubmissionEvent,
  type SubmissionState,
  type Task,
} from "./submission-state";
import { takeFile } from "@/components/upload/take-file";
import { useUpload, type UploadHooks } from "@/components/upload/use-upload";

type From = Answers & Pick<SubmissionState, "file" | "checked">;

/** One submission from the choice of the file to the receipt. Nothing runs twice at the same time. */
export function useSubmission(scope: Scope) {
  const [state, dispatch] = useReducer(nextState, atRest);
  const { run: send, isRunning, stop } = useUpload<Task>(dispatch);
  const client = useQueryClient();

  const run = useCallback(
    async (task: Task, from: From) => {
      const report = reportOf(scope, from);
      const { file, checked } = from;
      if (file === null || report === null) return;
      await send({ task, total: file.content.size }, async (hooks) => {
        dispatch(await perform(task, { report, key: checked?.key, hooks }));
        if (task.kind === "accept") void client.invalidateQueries();
      });
    },
    [scope, send, client],
  );

  const choose = useChoice(dispatch, isRunning, run);
  return {
    state,
    dispatch,
    run: (task: Task) => run(task, state),
    /** Checks the same file again, another sheet of it. */
    chooseSheet: (sheet: string) => {
      const event = { type: "sheet-chosen", sheet } as const;
      dispatch(event);
      return run({ kind: "check" }, nextState(state, event));
    },
    /** Everything that would change, for those who want to keep it; the page itself shows the beginning. */
    readAllChanges: () => readAllChanges(reportOf(scope, state)),
    choose,
    stop,
  };
}

function reportOf(
  scope: Scope,
  { file, decisions, headings, sheet, confirmed }: From,
): Report | null {
  return file === null
    ? null
    : { ...scope, file, decisions, headings, sheet, confirmed };
}

async function readAllChanges(report: Report | null): Promise<RowChange[]> {
  if (report === null) return [];
  const reply = await checkReport(report, {
    upload: randomId(),
    changes: "all",
  });
  return reply.changes;
}

/** Takes a file and checks it at once. */
function useChoice(
  dispatch: Dispatch<SubmissionEvent>,
  isRunning: () => boolean,
  run: (task: Task, from: From) => Promise<void>,
) {
  return useCallback(
    async (files: readonly File[]) => {
      if (isRunning()) return;
      const task = { kind: "check" } as const;
      try {
        const file = await takeFile(files);
        dispatch({ type: "chosen", file });
        await run(task, { ...atRest, file });
      } catch (error) {
        dispatch({ type: "put-away" });
        dispatch({ type: "failed", task, error });
      }
    },
    [dispatch, isRunning, run],
  );
}

type Job = {
  report: Report;
  key: string | undefined;
  hooks: UploadHooks;
};

async function perform(
  task: Task,
  { report, key, hooks }: Job,
): Promise<SubmissionEvent> {
  if (task.kind === "check")
    return {
      type: "checked",
      reply: await checkReport(report, hooks),
      key: randomId(),
    };
  const { acceptValid } = task;
  const once = { acceptValid, key: key ?? randomId() };
  try {
    return { type: "accepted", reply: await acceptReport(report, once, hooks) };
  } catch (error) {
    if (!isRefused(error, "questions-open")) throw error;
    // What is stored has changed since the check. Only a new check shows what is asked now.
    return {
      type: "checked",
      reply: await checkReport(report, hooks),
      key: randomId(),
      isRaised: true,
    };
  }
}
