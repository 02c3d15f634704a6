"use client";

import { useCallback, useEffect, useRef, type Dispatch } from "react";
import { randomId } from "@/lib/core/client/random-id";
import type { UploadProgress } from "@/lib/core/files/client/upload-progress";
import type { ProgressEvent } from "@/lib/core/files/contract";

/** What is the same for every upload. */
export type UploadEvent<Task> =
  | { type: "started"; task: Task; total: number }
  | { type: "sent"; sent: number; total: number }
  | { type: "told"; phase: ProgressEvent["phase"]; rows: number }
  | { type: "failed"; task: Task; error: unknown }
  | { type: "stopped" };

export type UploadHooks = {
  /** The id under which the server reports the progress. */
  upload: string;
  signal: AbortSignal;
  onSent: (sent: number, total: number) => void;
};

/** One upload at a time, with its progress and a way to stop it. What is done with the answer is left to `send`. */
export function useUpload<Task>(dispatch: Dispatch<UploadEvent<Task>>) {
  const progress = useProgress(dispatch);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    async (
      { task, total }: { task: Task; total: number },
      send: (hooks: UploadHooks) => Promise<void>,
    ) => {
      if (running.current !== null) return;
      const control = new AbortController();
      running.current = control;
      dispatch({ type: "started", task, total });
      try {
        const upload = randomId();
        await (await progress())?.follow(upload);
        await send({
          upload,
          signal: control.signal,
          onSent: (sent, all) => dispatch({ type: "sent", sent, total: all }),
        });
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
    [dispatch, progress],
  );
  const isRunning = useCallback(() => running.current !== null, []);
  const stop = useCallback(() => running.current?.abort(), []);
  return { run, isRunning, stop };
}

/** Opens the live connection with the first file. Without it the file is sent all the same, but with less to see. */
function useProgress(
  dispatch: Dispatch<Extract<UploadEvent<never>, { type: "told" }>>,
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
    opened.current ??= import("@/lib/core/files/client/upload-progress")
      .then(({ openUploadProgress }) =>
        openUploadProgress(({ phase, rows }) =>
          dispatch({ type: "told", phase, rows }),
        ),
      )
      .catch(() => null);
    return opened.current;
  }, [dispatch]);
}
