import type { ImportRequest } from "@/lib/core/files/client/import-request";
import { uploadFile } from "@/lib/core/files/client/upload-file";

/** Sends what was written in the hall of a meeting, to be checked or stored. */
export function handIn(meeting: string, { file, dryRun }: ImportRequest) {
  return uploadFile(
    {
      path: `/api/v1/meetings/${meeting}/returns?dryRun=${String(dryRun)}`,
      file,
      fields: {},
    },
    async () => (await import("@/lib/packs/contract")).ReturnReply,
  );
}
