"use client";

import { useCallback, useEffect, useRef, type Dispatch } from "react";
import { randomId } from "@/lib/core/client/random-id";
import type { UploadProgress } from "@/lib/core/files/client/upload-progress";
import type { ProgressEvent } from "@/lib/core/files/contract";

/** What happens to every upload, whatever it is for. */
export type UploadEvent<Task> =
  | { type: "started"; task: Task; total: number }
  | { type: "sent"; sent: number; total: number }
  | { type: "told"; phase: ProgressEvent["phase"]; rows: number }
  | { type: "failed"; task: Task; error: unknown }
  | { type: "stopped" };

export type UploadHooks = {
  /** Under this id the server tells how far it is. */
  upload: string;
  signal: AbortSignal;
  onSent: (sent: number, total: number) => void;
};

/** One upload at a time, with its progress and the way to stop it; what `send` does with the answer is its own matter. */
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

/** Opens the live line with the first file; without it the file goes all the same, only with less to see. */
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
