"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useReducer, useRef } from "react";
import {
  acceptChildren,
  checkChildren,
  type ChildFile,
} from "@/lib/children/client/send-children";
import { randomId } from "@/lib/core/client/random-id";
import type { AreaCode } from "@/lib/core/domain/area-code";
import {
  decisionsOf,
  nextChildren,
  nothingSent,
  type ChildrenState,
  type ChildTask,
} from "./children-state";
import { takeFile } from "@/components/upload/take-file";
import { useUpload, type UploadHooks } from "@/components/upload/use-upload";

type From = Pick<
  ChildrenState,
  "file" | "headings" | "decided" | "dateAnswers" | "agreed" | "checked"
>;

/** One file of measured children from the choice of the file to the receipt. Nothing runs twice at the same time. */
export function useChildren(area: AreaCode | null) {
  const [state, dispatch] = useReducer(nextChildren, nothingSent);
  const { run: send, isRunning, stop } = useUpload<ChildTask>(dispatch);
  const keyOf = useKey();
  const client = useQueryClient();

  const run = useCallback(
    async (task: ChildTask, from: From) => {
      const { file, headings, decided, dateAnswers, agreed } = from;
      if (file === null || area === null) return;
      const sent = {
        area,
        file,
        headings,
        decisions: decisionsOf(decided),
        dateAnswers,
        acceptMonths: agreed["many-months"] === true,
        acceptFewer: agreed["fewer-rows"] === true,
      };
      await send({ task, total: file.content.size }, async (hooks) => {
        dispatch(await perform(task, { sent, key: keyOf(from), hooks }));
        if (task.kind === "accept") void client.invalidateQueries();
      });
    },
    [area, send, keyOf, client],
  );

  const choose = useCallback(
    async (files: readonly File[]) => {
      if (isRunning()) return;
      const task = { kind: "check" } as const;
      try {
        const file = await takeFile(files);
        dispatch({ type: "chosen", file });
        await run(task, { ...nothingSent, file });
      } catch (error) {
        dispatch({ type: "put-away" });
        dispatch({ type: "failed", task, error });
      }
    },
    [isRunning, run],
  );
  return {
    state,
    dispatch,
    run: (task: ChildTask) => run(task, state),
    choose,
    stop,
  };
}

export type Children = ReturnType<typeof useChildren>;

type Job = { sent: ChildFile; key: string; hooks: UploadHooks };

async function perform(task: ChildTask, { sent, key, hooks }: Job) {
  return task.kind === "check"
    ? ({ type: "checked", reply: await checkChildren(sent, hooks) } as const)
    : ({
        type: "accepted",
        reply: await acceptChildren(sent, key, hooks),
      } as const);
}

/** The same file with the same choices keeps its idempotency key, so that trying again stores nothing twice. With other choices it gets a new key. */
function useKey(): (from: From) => string {
  const last = useRef<{ from: From; key: string } | null>(null);
  return useCallback((from) => {
    const before = last.current;
    if (before !== null && isSame(before.from, from)) return before.key;
    const key = randomId();
    last.current = { from, key };
    return key;
  }, []);
}

function isSame(a: From, b: From): boolean {
  return (
    a.file === b.file &&
    a.headings === b.headings &&
    a.decided === b.decided &&
    a.dateAnswers === b.dateAnswers &&
    a.agreed === b.agreed &&
    a.checked === b.checked
  );
}
