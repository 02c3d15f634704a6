import {
  findDecision,
  listDecisions,
  listDecisionVersions,
  type DecisionsFilter,
  type ListedDecision,
} from "@/db/decisions/decisions";
import { listProgress } from "@/db/decisions/progress";
import { readMonthSpan } from "@/db/figures/values";
import type { Actor } from "@/lib/core/access/actor";
import { officeName } from "@/lib/core/domain/office";
import { dateAt, lastClosedMonth, type Month } from "@/lib/core/domain/month";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import type {
  Decision,
  DecisionReply,
  DecisionsQuery,
  DecisionsReply,
  DecisionVersionsReply,
} from "@/lib/decisions/contract";
import { mostDecisions } from "@/lib/decisions/domain/limits";
import {
  decisionStates,
  isClosed,
  type DecisionState,
} from "@/lib/decisions/domain/states";
import { proofsOf } from "./proofs";
import { decisionReply } from "./decision-reply";
import { noSuchDecision } from "./insist";
import { meetingsOf } from "./meeting-source";
import { thenAndNowOf } from "./then-and-now";

/** The day in the province. */
export function todayIn({ now, rule }: Pick<Product, "now" | "rule">): string {
  return dateAt(now(), rule.utcOffsetHours);
}

/** The month up to which figures are compared where none is asked for: the one that the screens open with. */
async function latestMonth(product: Product): Promise<Month> {
  // A laptop in a hall has no later figures than those of its meeting.
  if (product.hall) return product.hall.month;
  const closed = lastClosedMonth(product.now(), product.rule.utcOffsetHours);
  const span = await readMonthSpan(product.database.sql);
  return span !== null && span.last > closed ? span.last : closed;
}

/** Decisions that have to do with an area, by their day, each with its indicator then and since. */
export async function readDecisions(
  product: Product,
  actor: Actor,
  query: DecisionsQuery,
): Promise<DecisionsReply> {
  const { area } = query;
  insistArea(product.directory, area);
  const { sequence } = product.feed;
  const month = query.month ?? (await latestMonth(product));
  const records = await listDecisions(
    product.database.sql,
    filterOf(query, todayIn(product)),
  );
  return {
    sequence,
    asOf: product.now().toISOString(),
    today: todayIn(product),
    area,
    month,
    decisions: await repliesOf(
      product,
      actor,
      records.slice(0, mostDecisions),
      month,
    ),
    isCut: records.length > mostDecisions,
  };
}

function filterOf(query: DecisionsQuery, today: string): DecisionsFilter {
  const office = query.office?.trim() ?? "";
  return {
    area: query.area,
    office: office === "" ? null : office,
    states: statesOf(query.state),
    lateOn: query.late === "true" ? today : null,
    until: query.until ?? null,
    indicator: query.indicator ?? null,
    field: query.field ?? null,
    meeting: query.meeting ?? null,
    limit: mostDecisions + 1,
  };
}

function statesOf(asked: DecisionsQuery["state"]): readonly DecisionState[] {
  if (asked === undefined) return decisionStates;
  if (asked !== "open" && asked !== "closed") return [asked];
  const wantsClosed = asked === "closed";
  return decisionStates.filter((state) => isClosed(state) === wantsClosed);
}

async function repliesOf(
  product: Product,
  actor: Actor,
  records: readonly ListedDecision[],
  month: Month,
): Promise<Decision[]> {
  const ids = records.flatMap(({ meeting }) => meeting ?? []);
  const meetings = await meetingsOf(product, [...new Set(ids)]);
  const today = todayIn(product);
  return Promise.all(
    records.map(async (record) => {
      const compared = await thenAndNowOf(product, record, month);
      const figures = compared?.whole ?? null;
      return decisionReply(product, actor, record, {
        today,
        figures,
        meetings,
      });
    }),
  );
}

/** One decision as a list has it. */
export async function readOne(
  product: Product,
  actor: Actor,
  id: string,
): Promise<Decision> {
  const record = await findDecision(product.database.sql, id);
  if (record === null) throw noSuchDecision();
  const month = await latestMonth(product);
  const [decision] = await repliesOf(product, actor, [record], month);
  if (decision === undefined) throw noSuchDecision();
  return decision;
}

/** One decision with all that was reported on it, and the figure of each of its areas then and since. */
export async function readDecision(
  product: Product,
  actor: Actor,
  asked: { id: string; month?: Month | undefined },
): Promise<DecisionReply> {
  const { sql } = product.database;
  const { sequence } = product.feed;
  const record = await findDecision(sql, asked.id);
  if (record === null) throw noSuchDecision();
  const month = asked.month ?? (await latestMonth(product));
  const compared = await thenAndNowOf(product, record, month);
  const { nameOf } = product.directory;
  return {
    sequence,
    decision: decisionReply(product, actor, record, {
      today: todayIn(product),
      figures: compared?.whole ?? null,
      meetings: await meetingsOf(
        product,
        record.meeting === null ? [] : [record.meeting],
      ),
    }),
    progress: (await listProgress(sql, record.id)).map((one) => ({
      id: one.id,
      text: one.text,
      link: one.link,
      by: officeName(one.officeRole, nameOf(one.officeArea)),
      at: one.at.toISOString(),
    })),
    evidence: await proofsOf(product, actor, record.id),
    byArea: (compared?.byArea ?? []).map(({ area, figures }) => ({
      area,
      name: nameOf(area),
      figures,
    })),
  };
}

/** Every version of a decision, the first one first. */
export async function readVersions(
  product: Product,
  id: string,
): Promise<DecisionVersionsReply> {
  const { sql } = product.database;
  if ((await findDecision(sql, id)) === null) throw noSuchDecision();
  const versions = await listDecisionVersions(sql, id);
  const { nameOf } = product.directory;
  return {
    versions: versions.map(({ version, content, reason, at, ...signed }) => ({
      version,
      at: at.toISOString(),
      by: officeName(signed.officeRole, nameOf(signed.officeArea)),
      reason,
      text: content.text,
      office: content.office,
      due: content.due,
      target: content.target,
      priority: content.priority,
      state: content.state,
      field: content.field,
      verification: content.verification,
    })),
  };
}
