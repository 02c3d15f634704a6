import type { AreaCode, PosyanduId } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Text } from "@/lib/core/domain/text-pair";
import type { RegistryColumn } from "./registry-columns";

export const strata = ["pratama", "madya", "purnama", "mandiri"] as const;

/** What a usable row of a registry file says; null where it says nothing. */
export type RegistryRecord = {
  rowNumber: number;
  /** If null, the posyandu gets the next free id of its village. */
  id: PosyanduId | null;
  name: string;
  matchName: string;
  villageCode: AreaCode;
  registrationNumber: string | null;
  longitude: number | null;
  latitude: number | null;
  strata: (typeof strata)[number] | null;
  /** Name of the puskesmas it belongs to. */
  puskesmas: string | null;
  validFrom: Month | null;
  validTo: Month | null;
};

/** Something about a row, at the column that it is about. */
export type RegistryProblem = {
  row: number;
  column: RegistryColumn;
  value: string;
  message: Text;
};

/** A row that names a posyandu which another row, or the registry, has already. It is left out. */
export type SameAs = {
  row: number;
  name: string;
  village: string;
  /** The row that names it first; null if it stands in the registry only. */
  sameRow: number | null;
  /** Its id in the registry; null if the file adds it. */
  sameId: string | null;
  message: Text;
};
