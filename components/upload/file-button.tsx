"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Upload } from "@/components/ui/icons";

/** A button that opens the file window of the device. */
export function FileButton({
  label,
  isPrimary,
  accept = ".xlsx,.csv,.xls,.txt,.tsv,.htm,.html",
  isMany = false,
  isFromCamera = false,
  onFiles,
}: {
  label: string;
  isPrimary: boolean;
  accept?: string;
  /** Several may be chosen at once. */
  isMany?: boolean;
  /** Opens the camera of a phone instead. */
  isFromCamera?: boolean;
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
        multiple={isMany}
        {...(isFromCamera && { capture: "environment" as const })}
        tabIndex={-1}
        aria-label={label}
        className="hidden"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again after it was corrected.
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
