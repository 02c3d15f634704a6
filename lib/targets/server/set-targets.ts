import { logAudit, logChange } from "@/db/core/changes";
import { lockLedger, nextSequence } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import { insertPath, listVersions } from "@/db/targets/targets";
import type { Actor } from "@/lib/core/access/actor";
import { insist } from "@/lib/core/access/permissions";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import type { NewTargets, TargetsReply } from "@/lib/targets/contract";
import { targetsChanges } from "@/lib/targets/domain/changes";
import { largestTarget } from "@/lib/targets/domain/limits";
import { maySetTargets } from "./permissions";
import { readTargets } from "./read-targets";
import { targetsRefusal } from "./refusals";

/** Sets the path of an area and an indicator anew, under the office of who sets it; the one before stays among its versions. */
export async function setTargets(
  product: Product,
  actor: Actor,
  given: NewTargets,
): Promise<TargetsReply> {
  const { area, indicator } = given;
  insistArea(product.directory, area);
  insist(maySetTargets(actor), actor, {
    id: "menetapkan target",
    en: "set targets",
  });
  if (!("role" in actor)) throw new Error("Only members may set targets");
  insistPossible(given);
  const change = await product.database.sql.begin(async (tx) => {
    await lockLedger(tx);
    const [latest] = await listVersions(tx, area, indicator);
    if ((latest?.version ?? 0) !== given.version)
      throw targetsRefusal("targets-changed");
    await insertPath(tx, {
      areaCode: area,
      indicator,
      version: given.version + 1,
      years: given.years.toSorted((a, b) => a.year - b.year),
      source: given.source,
      baselineYear: given.baseline?.year ?? null,
      baseline: given.baseline?.value ?? null,
      setAt: product.now(),
      actor: actor.id,
      officeRole: actor.role,
      officeArea: product.province,
      isSimulated: false,
    });
    const logged = await logChange(tx, {
      sequence: await nextSequence(tx),
      kind: targetsChanges.targetsSet,
      areaCode: area,
      months: [],
      villages: [],
      submissionId: null,
      posyandu: 0,
    });
    await logAudit(tx, {
      actor: actor.id,
      action: "targets.set",
      subject: `${area} ${indicator}`,
      detail: {
        version: given.version + 1,
        years: given.years,
        baseline: given.baseline,
        source: given.source,
      },
    });
    await notifyChange(tx);
    return logged;
  });
  product.feed.note(change);
  return readTargets(product, actor, given);
}

function insistPossible({ indicator, years, baseline }: NewTargets): void {
  const most = largestTarget(indicatorOf(indicator));
  const all = baseline === null ? years : [baseline, ...years];
  const wrong = all.find(({ value }) => value > most);
  if (wrong !== undefined)
    throw targetsRefusal("target-too-large", { year: wrong.year, most });
}
