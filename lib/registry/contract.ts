import * as z from "zod";
import { TextSchema } from "@/lib/core/refusals/contract";
import { registryColumns } from "@/lib/registry/domain/registry-columns";

const Remark = z.object({
  row: z.int(),
  column: z.enum(registryColumns),
  value: z.string(),
  message: TextSchema,
});
export type Remark = z.infer<typeof Remark>;

const Place = z.object({ code: z.string(), name: z.string() });

/**
 * What an import of the registry did, or would do. If there are problems or repeated posyandu, the whole file is refused, unless the sender asked to
 * import the other rows alone; the counts say what those change. No row is left unsaid: `rows` is the sum of `added`, `changed`, `unchanged`,
 * `refused`, and the lengths of `same` and `passedOver`.
 */
export const RegistryReport = z.object({
  dryRun: z.boolean(),
  /** The month in which it was read, YYYY-MM: new posyandu begin in it. */
  currentMonth: z.string(),
  stored: z.boolean(),
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Rows with a problem; one row may have several. */
  refused: z.int(),
  problems: z.array(Remark),
  /** Rows that name a posyandu which an earlier row or the registry has already. They are left out. */
  same: z.array(
    z.object({
      row: z.int(),
      name: z.string(),
      village: z.string(),
      sameRow: z.nullable(z.int()),
      sameId: z.nullable(z.string()),
      message: TextSchema,
    }),
  ),
  /** Rows that are not about a posyandu, such as totals. */
  passedOver: z.array(
    z.object({
      row: z.int(),
      value: z.string(),
      reason: TextSchema,
    }),
  ),
  /** What is odd about rows that are taken all the same, such as a name that looks like another. */
  warnings: z.array(Remark),
  /** Known posyandu that the file puts into another village. Without a month their rows are refused. */
  moves: z.array(
    z.object({
      row: z.int(),
      id: z.string(),
      name: z.string(),
      from: Place,
      to: Place,
      since: z.nullable(z.string()),
      /** Whether all its months move, because it began no earlier. */
      takesAll: z.boolean(),
      /** The registration number that it loses, because it begins with the code of the old village. */
      formerNumber: z.nullable(z.string()),
    }),
  ),
  /** Open posyandu of the regencies in the file that no row names. They stay. */
  missing: z.array(
    z.object({ id: z.string(), name: z.string(), village: z.string() }),
  ),
  /** How many codes were mangled, and could be read all the same. */
  restoredCodes: z.int(),
  /** Set if most codes contradict the names beside them, and the names alone tell the village: the codes look like those of BPS. */
  likelyBps: z.nullable(
    z.object({ contradictions: z.int(), identified: z.int() }),
  ),
  /** Points that lie outside the village that their row names. They are stored, and somebody should look at them. */
  outside: z.array(
    z.object({ id: z.string(), name: z.string(), village: z.string() }),
  ),
});
export type RegistryReport = z.infer<typeof RegistryReport>;

/** Open posyandu that stand in one village under one name. */
export const DoublesReply = z.object({
  doubles: z.array(
    z.object({
      village: Place,
      subdistrict: z.string(),
      posyandu: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          registrationNumber: z.nullable(z.string()),
          validFrom: z.string(),
          validTo: z.nullable(z.string()),
          /** Months with a report of its own, and the last of them. */
          reports: z.int(),
          lastReport: z.nullable(z.string()),
          isSimulated: z.boolean(),
        }),
      ),
    }),
  ),
});
export type DoublesReply = z.infer<typeof DoublesReply>;
