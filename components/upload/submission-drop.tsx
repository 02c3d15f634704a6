"use client";

import { useState, type DragEvent, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { ChosenFile } from "@/lib/core/files/client/upload-file";
import { largestUploadBytes } from "@/lib/core/files/upload-limit";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { SectionCard } from "@/components/frame/section-card";
import { FileButton } from "./file-button";
import { SubmissionWork, type ShownWork } from "./submission-work";

/** What this component needs to know about the upload, and what it can start. */
type FileDesk = {
  file: ChosenFile | null;
  work: ShownWork | null;
  /** True if there is a file that was not checked yet. */
  mayCheck: boolean;
  choose: (files: readonly File[]) => Promise<void>;
  check: () => void;
  putAway: () => void;
  stop: () => void;
};

/** Where a file is dropped or chosen. While it is being sent, its progress is shown in the same place. */
export function SubmissionDrop({
  desk,
  children,
}: {
  desk: FileDesk;
  children?: ReactNode;
}) {
  const text = useTranslations("upload");
  const { file, work, choose, stop } = desk;
  const [isOver, setOver] = useState(false);
  const isBusy = work !== null;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isBusy) void choose([...event.dataTransfer.files]);
  };
  return (
    <SectionCard id="file" heading={text("drop.heading")}>
      <div
        // Only a mouse can drop a file. Everybody else uses the button inside.
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
        {work ? (
          <SubmissionWork work={work} name={file?.name ?? ""} onStop={stop} />
        ) : (
          <Chooser desk={desk} isOver={isOver} />
        )}
      </div>
      {children}
    </SectionCard>
  );
}

function Chooser({
  desk: { file, mayCheck, choose, check, putAway },
  isOver,
}: {
  desk: FileDesk;
  isOver: boolean;
}) {
  const text = useTranslations("upload");
  const formats = useFormats();
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
        <p>{text(isOver ? "drop.release" : "invite")}</p>
      )}
      <div className="flex flex-wrap justify-center gap-2">
        {mayCheck ? (
          <Button variant="primary" onClick={check}>
            {text("check")}
          </Button>
        ) : null}
        <FileButton
          label={text(file ? "chooseOther" : "choose")}
          isPrimary={file === null}
          onFiles={(files) => void choose(files)}
        />
        {file ? (
          <Button variant="quiet" onClick={putAway}>
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
