import {
  countWork,
  isPosyandu,
  listFirstWork,
  listPosyanduFindings,
} from "@/db/quality/work";
import type { Actor } from "@/lib/core/access/actor";
import type { AreaCode, PosyanduId } from "@/lib/core/domain/ids";
import { dateAt } from "@/lib/core/domain/month";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
import type {
  FindingWorkReply,
  PosyanduFindingsReply,
} from "@/lib/quality/contract";
import { findingReply } from "./finding-reply";

const mostOfPosyandu = 60;
const mostFirst = 6;

/** What was found in the reports of one posyandu in all months that were looked at. An id that the registry has never had is not found. */
export async function readPosyanduFindings(
  product: Product,
  actor: Actor,
  posyandu: PosyanduId,
): Promise<PosyanduFindingsReply> {
  const { sql } = product.database;
  const { sequence } = product.feed;
  const found = await listPosyanduFindings(sql, {
    posyandu,
    most: mostOfPosyandu + 1,
  });
  if (found.length === 0 && !(await isPosyandu(sql, posyandu)))
    throw refusal("not-found", {
      id: "Posyandu dengan ID itu",
      en: "A posyandu of that id",
    });
  return {
    sequence,
    posyandu,
    findings: found
      .slice(0, mostOfPosyandu)
      .map((one) => findingReply(product, actor, one)),
    isCut: found.length > mostOfPosyandu,
  };
}

/** What waits for operators and for planners inside an area, in every month that was looked at. */
export async function readWork(
  product: Product,
  actor: Actor,
  area: AreaCode,
): Promise<FindingWorkReply> {
  const { directory, feed, database, rule } = product;
  insistArea(directory, area);
  const { sequence } = feed;
  const today = dateAt(product.now(), rule.utcOffsetHours);
  const [rows, first] = await Promise.all([
    countWork(database.sql, { area, today }),
    listFirstWork(database.sql, { area, most: mostFirst }),
  ]);
  return {
    sequence,
    area,
    today,
    work: rows.map((row) => ({ ...row, name: directory.nameOf(row.regency) })),
    first: first.map((one) => findingReply(product, actor, one)),
  };
}
