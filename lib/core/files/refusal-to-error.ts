import { AppError } from "@/lib/core/refusals/errors";
import type { FileRefusal, FileRefusalCode } from "./refusal";

/** Refusals that are not about what the file holds. */
const codes: Partial<Record<FileRefusalCode, string>> = {
  "file-too-large": "file-too-large",
  "missing-file": "file-missing",
  "upload-cancelled": "upload-aborted",
  "upload-too-slow": "too-slow",
  "server-busy": "too-busy",
  "reading-failed": "internal",
  "not-multipart": "not-multipart",
  "several-files": "bad-request",
  "too-many-fields": "bad-request",
};

/** A refused file as the API answers it: its own words, its own reason in `details`. */
export function errorFromRefusal(refusal: FileRefusal): AppError {
  const { code, text, remedy, choices } = refusal;
  return new AppError(
    {
      code: codes[code] ?? "file-unreadable",
      text,
      remedy,
      details:
        choices === undefined ? { reason: code } : { reason: code, choices },
    },
    { cause: refusal },
  );
}
