"use client";

import { useQueryClient } from "@tanstack/react-query";
import {
  useCallback,
  useEffect,
  useReducer,
  useRef,
  type Dispatch,
} from "react";
import {
  acceptReport,
  checkReport,
  type Report,
} from "@/lib/client/send-report";
import { randomId } from "@/lib/client/random-id";
import { copyFile } from "@/lib/client/upload-file";
import type { UploadProgress } from "@/lib/client/upload-progress";
import { largestUploadBytes } from "@/lib/contract/upload-limit";
import {
  atRest,
  nextState,
  type SubmissionEvent,
  type SubmissionState,
  type Task,
} from "./submission-state";

/** Files that this device refuses by itself, before anything is sent. */
export class LocalRefusal extends Error {
  override readonly name = "LocalRefusal";
  readonly reason: "too-large" | "not-readable" | "several";
  constructor(reason: LocalRefusal["reason"], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

export type Scope = Pick<Report, "area" | "month">;

/** One submission from the choice of the file to the receipt. Nothing runs twice at the same time. */
export function useSubmission(scope: Scope) {
  const [state, dispatch] = useReducer(nextState, atRest);
  const progress = useProgress(dispatch);
  const running = useRef<AbortController | null>(null);
  const client = useQueryClient();
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    async (
      task: Task,
      from: Pick<SubmissionState, "file" | "decisions" | "checked">,
    ) => {
      if (running.current !== null || from.file === null) return;
      const control = new AbortController();
      running.current = control;
      const report = { ...scope, file: from.file, decisions: from.decisions };
      dispatch({ type: "started", task, total: from.file.content.size });
      try {
        const upload = randomId();
        await (await progress())?.follow(upload);
        const hooks = {
          upload,
          signal: control.signal,
          onSent: (sent: number, total: number) =>
            dispatch({ type: "sent", sent, total }),
        };
        dispatch(
          await perform(task, { report, key: from.checked?.key, hooks }),
        );
        if (task.kind === "accept") void client.invalidateQueries();
      } catch (error) {
        dispatch(
          control.signal.aborted
            ? { type: "stopped" }
            : { type: "failed", task, error },
        );
      } finally {
        running.current = null;
      }
    },
    [scope, progress, client],
  );

  const isRunning = useCallback(() => running.current !== null, []);
  const choose = useChoice(dispatch, isRunning, run);
  const stop = useCallback(() => running.current?.abort(), []);
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
  dispatch: Dispatch<Parameters<typeof nextState>[1]>,
  isRunning: () => boolean,
  run: (
    task: Task,
    from: Pick<SubmissionState, "file" | "decisions" | "checked">,
  ) => Promise<void>,
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

async function takeFile(files: readonly File[]) {
  const [file, another] = files;
  if (file === undefined || another !== undefined)
    throw new LocalRefusal("several");
  if (file.size > largestUploadBytes) throw new LocalRefusal("too-large");
  try {
    return await copyFile(file);
  } catch (cause) {
    throw new LocalRefusal("not-readable", cause);
  }
}

type Job = {
  report: Report;
  key: string | undefined;
  hooks: Parameters<typeof checkReport>[1];
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

/** Opens the live line with the first file; without it the file goes all the same, only with less to see. */
function useProgress(
  dispatch: Dispatch<SubmissionEvent>,
): () => Promise<UploadProgress | null> {
  const opened = useRef<Promise<UploadProgress | null> | null>(null);
  useEffect(
    () => () => {
      void opened.current?.then((line) => line?.close());
      opened.current = null;
    },
    [],
  );
  return useCallback(() => {
    opened.current ??= import("@/lib/client/upload-progress")
      .then(({ openUploadProgress }) =>
        openUploadProgress(({ phase, rows }) =>
          dispatch({ type: "told", phase, rows }),
        ),
      )
      .catch(() => null);
    return opened.current;
  }, [dispatch]);
}
