import type { StoredShape } from "@/db/boundaries/boundaries";
import type { AreaCode } from "@/lib/core/domain/ids";
import { importFileOf, type BoundaryImportFile } from "./import-file";
import {
  readBoundaries,
  type ReadOptions,
} from "@/lib/boundaries/server/formats/read-boundaries";
import { buildFromStored } from "./rebuild-topologies";
import type { BoundaryRefusalNotice } from "@/lib/boundaries/server/formats/refusal";
import type { BuiltTopology } from "./shape-row";
import { serveTasks } from "@/lib/core/threads/worker-task";

/** The slow work with boundaries: reading a file, and drawing a province. */
export type BoundaryTask =
  | { kind: "read"; bytes: Uint8Array; options: ReadOptions }
  | { kind: "draw"; province: AreaCode; shapes: StoredShape[] };

export type BoundaryResult =
  | { kind: "file"; file: BoundaryImportFile }
  | { kind: "refused"; refusal: BoundaryRefusalNotice }
  | { kind: "drawn"; topologies: BuiltTopology[] };

serveTasks<BoundaryTask, BoundaryResult>(async (task) => {
  if (task.kind === "draw") {
    const topologies = buildFromStored(task.province, task.shapes);
    return { result: { kind: "drawn", topologies } };
  }
  const outcome = await readBoundaries(task.bytes, task.options);
  return {
    result:
      outcome.kind === "refused"
        ? outcome
        : { kind: "file", file: importFileOf(outcome) },
  };
});
