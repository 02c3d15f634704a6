import { findSnapshot } from "@/db/snapshots/snapshots";
import { isWithin } from "@/lib/core/domain/ids";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
import type { NewMeeting } from "@/lib/meetings/contract";
import { meetingsRefusal } from "./refusals";

/** Refuses a snapshot that is not there, or that holds other figures than a meeting shows: of another month, or without its area. */
export async function insistSnapshot(
  { database, hall }: Pick<Product, "database" | "hall">,
  { snapshot, area, month }: Pick<NewMeeting, "snapshot" | "area" | "month">,
): Promise<void> {
  if (hall !== undefined && snapshot !== hall.snapshot)
    throw refusal("not-in-hall");
  if (snapshot === null) return;
  const found = await findSnapshot(database.sql, snapshot);
  if (found === null)
    throw refusal("not-found", { id: "Potret itu", en: "That snapshot" });
  if (found.month !== month || !isWithin(area, found.areaCode))
    throw meetingsRefusal("snapshot-elsewhere");
}
