import type { Change } from "@/db/core/changes";
import type { Transaction } from "@/db/core/ledger";
import type { Signed } from "@/db/decisions/decisions";
import type { PackRecord } from "@/db/packs/packs";
import type { Member } from "@/lib/core/access/actor";
import type { Text } from "@/lib/core/domain/text-pair";
import type { Product } from "@/lib/core/product/product";
import type { ReturnedItem } from "@/lib/packs/contract";

/** One thing that came home, and how it is stored: nothing to do where it is known already or contradicts. */
export type Planned = {
  item: ReturnedItem;
  apply?: (tx: Transaction) => Promise<Change | null>;
};

/** What every part of a return is stored with. */
export type Taking = {
  product: Product;
  /** Who hands it in. */
  actor: Member;
  pack: PackRecord;
  /** Under whom it was written: whoever took the pack. */
  by: Signed;
  /** An instant of the laptop, held between the taking of its pack and now: its clock may be wrong. */
  dated: (at: Date) => Date;
};

type Said = Pick<ReturnedItem, "thing" | "words"> &
  Partial<Pick<ReturnedItem, "number" | "numberThere">>;

const bare = { number: null, numberThere: null, reason: null };

export const fresh = (said: Said, apply: Planned["apply"]): Planned => ({
  item: { ...bare, ...said, outcome: "new" },
  ...(apply && { apply }),
});

export const known = (said: Said): Planned => ({
  item: { ...bare, ...said, outcome: "known" },
});

export const conflict = (said: Said, reason: Text): Planned => ({
  item: { ...bare, ...said, outcome: "conflict", reason },
});
