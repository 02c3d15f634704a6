import type { ImportRequest } from "@/lib/core/files/client/import-request";
import { uploadFile } from "@/lib/core/files/client/upload-file";

export type RegistryChoices = {
  /** Leaves out the rows that are wrong or repeated. */
  acceptValid: boolean;
  /** Passes over the codes for the names beside them, if they are codes of BPS. */
  codes: "kemendagri" | "bps";
  /** Since which month posyandu that the file puts into another village are there; "" if nobody has said it. */
  movesFrom: string;
};

/** Sends the registry of posyandu, to be checked or applied. */
export function importRegistry(
  { file, dryRun }: ImportRequest,
  { acceptValid, codes, movesFrom }: RegistryChoices,
) {
  const query = new URLSearchParams({
    dryRun: String(dryRun),
    acceptValid: String(acceptValid),
    codes,
    ...(movesFrom === "" ? {} : { movesFrom }),
  });
  return uploadFile(
    { path: `/api/v1/posyandu?${query.toString()}`, file, fields: {} },
    async () => (await import("@/lib/registry/contract")).RegistryReport,
  );
}
