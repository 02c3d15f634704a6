import { lockLedger, type Transaction } from "@/db/core/ledger";
import {
  holdFindings,
  listFindingIds,
  type FindingRecord,
} from "@/db/quality/findings";
import type { Actor } from "@/lib/core/access/actor";
import { dateAt } from "@/lib/core/domain/month";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import { AppError } from "@/lib/core/refusals/errors";
import type { FindingChoice, ManyReply } from "@/lib/quality/contract";
import { waitingStates } from "@/lib/quality/domain/work-states";
import { noSuchFinding } from "./change-finding";
import type { Doing, Done } from "./decide-finding";
import { qualityRefusal } from "./refusals";
import { decideStanding, writeFindings } from "./write-findings";

type Refused = { id: string; finding: FindingRecord | null; why: AppError };

/**
 * Does the same to many findings in one transaction. Each is decided by itself: those that may not be changed are named with their reason and left as they
 * are, the others are written together or, if that fails, not at all. If the sender may change none of them, that is a refusal of the whole.
 */
export async function changeFindings(
  product: Product,
  actor: Actor,
  choice: FindingChoice,
  doing: Doing,
): Promise<ManyReply> {
  const { changes, decided, refused } = await product.database.sql.begin(
    async (tx) => {
      await lockLedger(tx);
      const ids = await idsOf(product, tx, choice);
      const held = await holdFindings(tx, ids);
      const judged = decideEach(ids, held, doing);
      const logged =
        judged.decided.length === 0
          ? []
          : await writeFindings(product, tx, actor, { doing, ...judged });
      return { ...judged, changes: logged };
    },
  );
  for (const change of changes) product.feed.note(change);
  return {
    changed: decided.map(([{ id }]) => id),
    refused: refused.map(({ id, finding, why: { code, text, remedy } }) => ({
      id,
      about:
        finding === null
          ? null
          : (finding.posyanduName ??
            product.directory.nameOf(finding.areaCode)),
      code,
      message: text,
      remedy,
    })),
  };
}

/** The findings that are meant. A filter that lets through another number than its sender was shown is refused: he would change what he has not seen. */
async function idsOf(
  product: Product,
  tx: Transaction,
  choice: FindingChoice,
): Promise<string[]> {
  if ("findings" in choice) return [...new Set(choice.findings)];
  const { area, month, kind, state, due, expected } = choice;
  insistArea(product.directory, area);
  const ids = await listFindingIds(tx, {
    area,
    month,
    kind: kind ?? null,
    states: state === undefined ? waitingStates : [state],
    due: due ?? null,
    today: dateAt(product.now(), product.rule.utcOffsetHours),
  });
  if (ids.length !== expected)
    throw qualityRefusal("findings-changed", { expected, now: ids.length });
  return ids;
}

function decideEach(
  ids: readonly string[],
  held: readonly FindingRecord[],
  doing: Doing,
): { decided: [FindingRecord, Done][]; refused: Refused[] } {
  const byId = new Map(held.map((finding) => [finding.id, finding]));
  const decided: [FindingRecord, Done][] = [];
  const refused: Refused[] = [];
  for (const id of ids) {
    const finding = byId.get(id) ?? null;
    try {
      if (finding === null) throw noSuchFinding();
      decided.push([finding, decideStanding(doing, finding)]);
    } catch (why) {
      if (!(why instanceof AppError)) throw why;
      refused.push({ id, finding, why });
    }
  }
  const [first] = refused;
  if (
    first !== undefined &&
    decided.length === 0 &&
    refused.every(({ why }) => why.code === first.why.code)
  )
    throw first.why;
  return { decided, refused };
}
