import type { BoundaryReport } from "@/lib/boundaries/contract";
import type { ImportRequest } from "@/lib/core/files/client/import-request";
import { uploadFile } from "@/lib/core/files/client/upload-file";

export type CodeSystem = BoundaryReport["codes"];

/** Sends official boundaries of a province, to be checked or applied. `fields` answer what the file leaves open; empty ones are not sent. */
export function importBoundaries({
  file,
  dryRun,
  fields,
  codes,
}: ImportRequest & {
  fields: Readonly<Record<string, string>>;
  codes: CodeSystem;
}) {
  const filled = Object.entries(fields).filter(
    ([, value]) => value.trim() !== "",
  );
  return uploadFile(
    {
      path: `/api/v1/boundaries?dryRun=${String(dryRun)}&codes=${codes}`,
      file,
      fields: Object.fromEntries(filled),
    },
    async () => (await import("@/lib/boundaries/contract")).BoundaryReport,
  );
}
