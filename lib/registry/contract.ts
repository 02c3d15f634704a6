import * as z from "zod";
import { TextSchema } from "@/lib/core/refusals/contract";

/**
 * What an import of the registry did, or would do. If there are problems, the whole file is refused, unless the sender asked to import the valid rows
 * alone.
 */
export const RegistryReport = z.object({
  dryRun: z.boolean(),
  stored: z.boolean(),
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  problems: z.array(
    z.object({
      row: z.int(),
      column: z.string(),
      value: z.string(),
      message: TextSchema,
    }),
  ),
  /** Points that lie outside the village that their row names. They are stored, and somebody should look at them. */
  outside: z.array(
    z.object({ id: z.string(), name: z.string(), village: z.string() }),
  ),
});
export type RegistryReport = z.infer<typeof RegistryReport>;
