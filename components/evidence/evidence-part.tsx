"use client";

import { FileButton } from "@/components/upload/file-button";
import type { EvidenceFile } from "@/lib/evidence/contract";
import { EvidenceRow } from "./evidence-row";
import { SendingRow } from "./sending-row";
import { isUnderWay, useHeldPage, useSendEvidence } from "./use-send-evidence";
import { useEvidenceWords } from "./use-evidence-words";

const accepted = "application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png";

/** The files that prove something, at an address of the API: each to be saved or withdrawn, and more of them sent, with the camera too. */
export function EvidencePart({
  path,
  files,
  maySend,
  onChanged,
}: {
  path: string;
  files: readonly EvidenceFile[];
  maySend: boolean;
  onChanged: () => void;
}) {
  const text = useEvidenceWords();
  const sending = useSendEvidence(path, onChanged);
  useHeldPage(sending.files.some(isUnderWay));
  return (
    <div className="flex flex-col gap-3">
      <h4 className="text-14 font-semibold">{text("heading")}</h4>
      {files.length === 0 ? (
        <p className="text-14 text-muted">{text("none")}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {files.map((file) => (
            <EvidenceRow
              key={file.id}
              path={path}
              file={file}
              onChanged={onChanged}
            />
          ))}
        </ul>
      )}
      {sending.files.length > 0 ? (
        <ul className="flex flex-col gap-2">
          {sending.files.map((one) => (
            <SendingRow
              key={one.id}
              file={one}
              onAgain={() => sending.again(one.id)}
              onDrop={() => sending.drop(one.id)}
            />
          ))}
        </ul>
      ) : null}
      {maySend ? <Adding onFiles={sending.add} /> : null}
    </div>
  );
}

/** By the camera of a phone, or from its files. */
function Adding({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const text = useEvidenceWords();
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {/* A computer has no camera to hold over a sheet: there the window for files says the same. */}
        <span className="hidden pointer-coarse:contents">
          <FileButton
            label={text("photo")}
            isPrimary={false}
            accept="image/*"
            isFromCamera
            onFiles={onFiles}
          />
        </span>
        <FileButton
          label={text("choose")}
          isPrimary={false}
          accept={accepted}
          isMany
          onFiles={onFiles}
        />
      </div>
      <p className="max-w-prose text-13 text-pretty text-muted">
        {text("hint")}
      </p>
    </>
  );
}
