import * as z from "zod";
import { TextSchema } from "@/lib/core/refusals/contract";

/** What an import of the registry did, or would do; problems keep the whole file out unless valid rows were asked for. */
export const RegistryReport = z.object({
  dryRun: z.boolean(),
  stored: z.boolean(),
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  problems: z.array(
    z.object({
      row: z.number().int(),
      column: z.string(),
      value: z.string(),
      message: TextSchema,
    }),
  ),
  /** Points that lie outside the village they claim: stored, to be looked at. */
  outside: z.array(
    z.object({ id: z.string(), name: z.string(), village: z.string() }),
  ),
});
export type RegistryReport = z.infer<typeof RegistryReport>;
