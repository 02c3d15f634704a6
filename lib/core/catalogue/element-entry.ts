import type { Text } from "@/lib/core/domain/text-pair";

/** Fields of service of Permendagri 13/2024, and the institution itself. */
export const spmFields = [
  "kelembagaan",
  "kesehatan",
  "pendidikan",
  "pekerjaan_umum",
  "perumahan_rakyat",
  "trantibumlinmas",
  "sosial",
] as const;
export type SpmField = (typeof spmFields)[number];

/** One count that a posyandu reports each month. */
export type ElementEntry = {
  code: string;
  label: Text;
  field: SpmField;
  group:
    | "activity"
    | "kader"
    | "under_five"
    | "maternal"
    | "life_cycle"
    | "spm"
    | "requests";
  /** Whether the months of a period are added up, or the last one counts alone (targets and head counts). */
  overMonths: "sum" | "last";
};
