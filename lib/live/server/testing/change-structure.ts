import { logChange } from "@/db/core/changes";
import type { Database } from "@/db/client";
import { nextSequence } from "@/db/core/ledger";
import type { ChangeKind } from "@/lib/core/domain/change-kinds";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { ApiUnderTest } from "@/lib/product/testing/api-under-test";

/** Writes a change that no cell can tell, as an import would, and returns its sequence. */
export async function changeStructure(
  { product }: ApiUnderTest,
  { sql }: Database,
  kind: ChangeKind,
): Promise<number> {
  const change = await sql.begin(async (tx) =>
    logChange(tx, {
      sequence: await nextSequence(tx),
      kind,
      areaCode: "15" as AreaCode,
      months: [],
      villages: [],
      submissionId: null,
      posyandu: 0,
    }),
  );
  product.feed.note(change);
  return change.sequence;
}
