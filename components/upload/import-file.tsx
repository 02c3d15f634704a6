"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { failureOf } from "@/lib/core/client/api-error";
import { largestUploadBytes } from "@/lib/core/files/upload-limit";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { StateMessage } from "@/components/ui/state-message";
import { FileButton } from "./file-button";
import type { useImport } from "./use-import";
import { LocalRefusal } from "./take-file";

type Import = Pick<
  ReturnType<typeof useImport>,
  "file" | "error" | "isPending" | "isApplying" | "run" | "choose"
>;

/** Where the file of an import is chosen; shows its progress, and why it failed. */
export function ImportFile({
  accept,
  job,
  children,
}: {
  accept: string;
  job: Import;
  children?: ReactNode;
}) {
  const text = useTranslations("upload");
  const { file, isPending, isApplying, choose, error, run } = job;
  return (
    <>
      <div
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void choose([...event.dataTransfer.files]);
        }}
        className="flex min-h-24 flex-col items-center justify-center gap-3 rounded-control border-2 border-dashed border-line-strong/50 px-4 py-4 text-center"
      >
        <p role="status" className="max-w-full truncate">
          {file === null
            ? text("invite")
            : isPending
              ? text(isApplying ? "applying" : "working", { name: file.name })
              : file.name}
        </p>
        {isPending ? (
          <span
            aria-hidden
            className="h-2 w-full max-w-md animate-[shimmer_1.6s_ease-in-out_infinite] rounded-full bg-accent"
          />
        ) : (
          <span className="flex flex-wrap justify-center gap-2">
            <FileButton
              label={text(file ? "chooseOther" : "choose")}
              isPrimary={file === null}
              accept={accept}
              onFiles={(files) => void choose(files)}
            />
            {file ? (
              <Button onClick={() => run(true)}>{text("check")}</Button>
            ) : null}
          </span>
        )}
      </div>
      {children}
      {error && !isPending ? <ImportFailure error={error} /> : null}
    </>
  );
}

/** Which question a refused file has left open; null if none. */
export function refusalReason(error: unknown): string | null {
  const failure = failureOf(error);
  if (failure.kind !== "refused" || !("reason" in failure.problem)) return null;
  return String(failure.problem.reason);
}

function ImportFailure({ error }: { error: Error }) {
  const text = useTranslations("upload");
  const common = useTranslations("common");
  const { say } = useFormats();
  if (error instanceof LocalRefusal)
    return (
      <StateMessage tone="failure" title={text("failed")}>
        {error.reason === "too-large"
          ? text("tooLarge", {
              limit: `${largestUploadBytes / 2 ** 20}\u00a0MB`,
            })
          : text("unreadableFile")}
      </StateMessage>
    );
  const failure = failureOf(error);
  if (failure.kind === "refused")
    return (
      <StateMessage
        tone="failure"
        title={say(failure.problem.message)}
        small={common("failed.reference", {
          requestId: failure.problem.requestId,
        })}
      >
        {say(failure.problem.remedy)}
      </StateMessage>
    );
  return (
    <StateMessage tone="failure" title={text("failed")}>
      {failure.kind === "unreachable"
        ? text("lost")
        : text("unreadable", { status: String(failure.status) })}
    </StateMessage>
  );
}
