import type { ImportRequest } from "@/lib/core/files/client/import-request";
import { uploadFile } from "@/lib/core/files/client/upload-file";

/** Sends the registry of posyandu, to be checked or applied. `acceptValid` leaves out the rows that are wrong. */
export function importRegistry(
  { file, dryRun }: ImportRequest,
  acceptValid: boolean,
) {
  return uploadFile(
    {
      path: `/api/v1/posyandu?dryRun=${String(dryRun)}&acceptValid=${String(acceptValid)}`,
      file,
      fields: {},
    },
    async () => (await import("@/lib/registry/contract")).RegistryReport,
  );
}
