import {
  uploadFile,
  type ChosenFile,
} from "@/lib/core/files/client/upload-file";

export type ImportRequest = {
  file: ChosenFile;
  dryRun: boolean;
  /** Answers to what the file leaves open; empty ones are not sent. */
  fields: Readonly<Record<string, string>>;
};

function filled(fields: ImportRequest["fields"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value.trim() !== ""),
  );
}

/** Official boundaries of a province, tried or applied. */
export function importBoundaries({ file, dryRun, fields }: ImportRequest) {
  return uploadFile(
    {
      path: `/api/v1/boundaries?dryRun=${String(dryRun)}`,
      file,
      fields: filled(fields),
    },
    async () => (await import("@/lib/contract/boundary-report")).BoundaryReport,
  );
}

/** The registry of posyandu, tried or applied; `acceptValid` leaves out the rows that are wrong. */
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
    async () => (await import("@/lib/contract/registry-report")).RegistryReport,
  );
}
