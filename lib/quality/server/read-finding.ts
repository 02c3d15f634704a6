import {
  findFinding,
  listEarlier,
  listEvents,
  readForms,
  type FindingRecord,
} from "@/db/quality/findings";
import type { Actor } from "@/lib/core/access/actor";
import { officeName } from "@/lib/core/domain/office";
import { addMonths, monthRange } from "@/lib/core/domain/month";
import type { Unchecked } from "@/lib/core/domain/unchecked";
import type { Product } from "@/lib/core/product/product";
import type { FindingReply } from "@/lib/quality/contract";
import { readUnchecked } from "@/lib/submissions/server/unchecked-text";
import { noSuchFinding } from "./change-finding";
import { findingReply } from "./finding-reply";

/** Months side by side: the one of the finding, and the year before it with the same month in it. */
const monthsShown = 13;

/** A finding with the forms of its posyandu, what happened to it, and what was accepted of like ones. */
export async function readFinding(
  product: Product,
  actor: Actor,
  id: string,
): Promise<FindingReply> {
  const { sql } = product.database;
  const record = await findFinding(sql, id);
  if (record === null) throw noSuchFinding();
  const events = await listEvents(sql, id);
  const earlier = await listEarlier(sql, record);
  /** An explanation is text that nobody checked for names of people: for those who may read the form it is about. */
  const written = (text: Unchecked<string> | null) => {
    const shown =
      text === null
        ? null
        : readUnchecked(
            actor,
            { area: record.regency, readers: "planners" },
            text,
          );
    return { text: shown, textHidden: text !== null && shown === null };
  };
  return {
    finding: findingReply(product, actor, record),
    months: await monthsOf(product, record),
    events: events.map(({ at, action, officeRole, officeArea, text, due }) => ({
      at: at.toISOString(),
      action: action as FindingReply["events"][number]["action"],
      office:
        officeRole === null || officeArea === null
          ? null
          : officeName(officeRole, product.directory.nameOf(officeArea)),
      ...written(text),
      due,
    })),
    earlier: earlier.map(({ id: other, month, at, text }) => ({
      id: other,
      month,
      at: at.toISOString(),
      ...written(text),
    })),
  };
}

async function monthsOf(
  { database }: Product,
  { posyanduId, month }: FindingRecord,
): Promise<FindingReply["months"]> {
  if (posyanduId === null) return [];
  const from = addMonths(month, 1 - monthsShown);
  const forms = await readForms(database.sql, {
    posyandu: posyanduId,
    from,
    to: month,
  });
  const byMonth = new Map(forms.map((form) => [form.month, form]));
  return monthRange(from, month).map((one) => {
    const form = byMonth.get(one);
    return {
      month: one,
      form:
        form === undefined
          ? null
          : {
              submission: form.submission,
              receivedAt: form.receivedAt.toISOString(),
              counts: form.counts,
            },
    };
  });
}
