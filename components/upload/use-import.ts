"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportRequest } from "@/lib/core/files/client/import-request";
import { copyFile, type ChosenFile } from "@/lib/core/files/client/upload-file";
import { largestUploadBytes } from "@/lib/core/files/upload-limit";
import { LocalRefusal } from "./take-file";

type Step = { file: ChosenFile; dryRun: boolean; acceptValid: boolean };
type Send<Report> = (
  request: ImportRequest & { acceptValid: boolean },
) => Promise<Report>;

/** A file that is checked when it is chosen, and applied when the reader asks for it. The file stays chosen whatever happens. */
export function useImport<Report>(send: Send<Report>) {
  const client = useQueryClient();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const { mutate, reset, data, error, isPending, variables } = useMutation({
    mutationFn: (step: Step) => send(step),
    onSuccess: (_, { dryRun }) => {
      if (!dryRun) void client.invalidateQueries();
    },
    networkMode: "always",
  });
  const [refusal, setRefusal] = useState<LocalRefusal | null>(null);
  const run = (dryRun: boolean, acceptValid = false) => {
    if (file !== null && !isPending) mutate({ file, dryRun, acceptValid });
  };
  const choose = async ([first]: readonly File[]) => {
    if (first === undefined || isPending) return;
    reset();
    setFile(null);
    setRefusal(null);
    try {
      if (first.size > largestUploadBytes) throw new LocalRefusal("too-large");
      const copy = await copyFile(first);
      setFile(copy);
      mutate({ file: copy, dryRun: true, acceptValid: false });
    } catch (cause) {
      setRefusal(
        cause instanceof LocalRefusal
          ? cause
          : new LocalRefusal("not-readable", cause),
      );
    }
  };
  return {
    file,
    report: data,
    error: refusal ?? error,
    isPending,
    isApplying: isPending && !variables.dryRun,
    run,
    choose,
  };
}
