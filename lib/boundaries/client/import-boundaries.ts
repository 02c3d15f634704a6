import type { ImportRequest } from "@/lib/core/files/client/import-request";
import { uploadFile } from "@/lib/core/files/client/upload-file";

/** Sends official boundaries of a province, to be checked or applied. `fields` answer what the file leaves open; empty ones are not sent. */
export function importBoundaries({
  file,
  dryRun,
  fields,
}: ImportRequest & { fields: Readonly<Record<string, string>> }) {
  const filled = Object.entries(fields).filter(
    ([, value]) => value.trim() !== "",
  );
  return uploadFile(
    {
      path: `/api/v1/boundaries?dryRun=${String(dryRun)}`,
      file,
      fields: Object.fromEntries(filled),
    },
    async () => (await import("@/lib/boundaries/contract")).BoundaryReport,
  );
}
