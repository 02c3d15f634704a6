"use client";

import type { Scope } from "@/components/submissions/scope";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useReducer, type Dispatch } from "react";
import {
  acceptReport,
  checkReport,
  type Report,
} from "@/lib/reports/client/send-report";
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

type From = Pick<SubmissionState, "file" | "decisions" | "checked">;

/** One submission from the choice of the file to the receipt. Nothing runs twice at the same time. */
export function useSubmission(scope: Scope) {
  const [state, dispatch] = useReducer(nextState, atRest);
  const { run: send, isRunning, stop } = useUpload<Task>(dispatch);
  const client = useQueryClient();

  const run = useCallback(
    async (task: Task, { file, decisions, checked }: From) => {
      if (file === null) return;
      const report = { ...scope, file, decisions };
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
    choose,
    stop,
  };
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
  return { type: "accepted", reply: await acceptReport(report, once, hooks) };
}
