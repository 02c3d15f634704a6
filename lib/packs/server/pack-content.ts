import { z } from "zod";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";

/** What a pack holds: which meeting it is, the rows of its tables, and the contents of its snapshot as they are kept. */
export const PackContent = z.object({
  pack: z.object({
    id: z.uuid(),
    meeting: z.uuid(),
    area: AreaCode,
    month: Month,
    snapshot: z.uuid(),
    /** When the figures were frozen, and when it was taken along. */
    frozenAt: z.iso.datetime(),
    takenAt: z.iso.datetime(),
    key: z.string(),
    province: AreaCode,
    provinceName: z.string(),
    /** Who took it, and so presents on the laptop. */
    presenter: z.object({ id: z.string(), name: z.string() }),
  }),
  migrations: z.array(z.string()).min(1),
  rows: z.record(z.string(), z.array(z.unknown())),
  contents: z.array(
    // Base64; whether it is what its sum says is asked whenever it is read.
    z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), body: z.string() }),
  ),
});
export type PackContent = z.infer<typeof PackContent>;

/** Rows of a pack that are held against what stands on the laptop, to find what was written there. */
export const PackedRows = z.object({
  meetings: z.array(z.looseObject({ id: z.string(), version: z.int() })),
  slides: z.array(z.looseObject({ id: z.string() })),
  decisions: z.array(z.looseObject({ id: z.string(), version: z.int() })),
  decision_progress: z.array(z.looseObject({ id: z.string() })),
});
export type PackedRows = z.infer<typeof PackedRows>;
