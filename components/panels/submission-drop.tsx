"use client";

import { useRef, useState, type DragEvent, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { largestUploadBytes } from "@/lib/contract/upload-limit";
import { useFormats } from "@/lib/text/formats";
import { Button } from "../ui/button";
import { cx } from "../ui/class-names";
import { Upload } from "../ui/icons";
import { SectionCard } from "./section-card";
import { SubmissionWork } from "./submission-work";
import type { useSubmission } from "./use-submission";

type Submission = ReturnType<typeof useSubmission>;

/** Where the file goes in: dropped or chosen. While it is on its way, how far it is stands in the same place. */
export function SubmissionDrop({
  submission,
  children,
}: {
  submission: Submission;
  children?: ReactNode;
}) {
  const text = useTranslations("submit");
  const { state, choose, stop } = submission;
  const [isOver, setOver] = useState(false);
  const isBusy = state.work !== null;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isBusy) void choose([...event.dataTransfer.files]);
  };
  return (
    <SectionCard id="file" heading={text("drop.heading")}>
      <div
        // Only the mouse drops; everybody else has the button inside.
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          "flex min-h-36 flex-col items-center justify-center gap-3 rounded-control border-2 border-dashed px-4 py-5 text-center transition-colors duration-150",
          isOver ? "border-accent bg-accent-soft" : "border-line-strong/50",
        )}
      >
        {state.work ? (
          <SubmissionWork
            work={state.work}
            name={state.file?.name ?? ""}
            onStop={stop}
          />
        ) : (
          <Chooser submission={submission} isOver={isOver} />
        )}
      </div>
      {children}
    </SectionCard>
  );
}

function Chooser({
  submission: { state, dispatch, choose, run },
  isOver,
}: {
  submission: Submission;
  isOver: boolean;
}) {
  const text = useTranslations("submit");
  const formats = useFormats();
  const { file, checked, failure } = state;
  const mayCheck = file !== null && checked === null && failure === null;
  return (
    <>
      {file ? (
        <p className="max-w-full truncate">
          <span className="text-muted">{text("drop.chosen")}: </span>
          <span className="font-semibold">{file.name}</span>{" "}
          <span className="text-14 text-muted">
            {formats.bytes(file.content.size)}
          </span>
        </p>
      ) : (
        <p>{text(isOver ? "drop.release" : "drop.invite")}</p>
      )}
      <div className="flex flex-wrap justify-center gap-2">
        {mayCheck ? (
          <Button variant="primary" onClick={() => void run({ kind: "check" })}>
            {text("drop.check")}
          </Button>
        ) : null}
        <FileButton
          label={text(file ? "drop.chooseOther" : "drop.choose")}
          isPrimary={file === null}
          onFiles={(files) => void choose(files)}
        />
        {file ? (
          <Button
            variant="quiet"
            onClick={() => dispatch({ type: "put-away" })}
          >
            {text("drop.remove")}
          </Button>
        ) : null}
      </div>
      <p className="text-14 text-muted">
        {text("drop.kinds", {
          limit: `${largestUploadBytes / 2 ** 20}\u00a0MB`,
        })}
      </p>
    </>
  );
}

/** A button that opens the device's own file window. */
export function FileButton({
  label,
  isPrimary,
  accept = ".xlsx,.csv,.xls,.txt,.tsv,.htm,.html",
  onFiles,
}: {
  label: string;
  isPrimary: boolean;
  accept?: string;
  onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant={isPrimary ? "primary" : "secondary"}
        onClick={() => input.current?.click()}
      >
        <Upload />
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-label={label}
        className="hidden"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again after it was mended.
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
