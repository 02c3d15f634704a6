import { listDecisionsSince } from "@/db/packs/written-since";
import { findMeeting, listSlides } from "@/db/meetings/meetings";
import { listQuestions } from "@/db/follow/questions";
import { listDecisionVersions } from "@/db/decisions/decisions";
import { listProgress } from "@/db/decisions/progress";
import type { Database } from "@/db/client";
import { decisionNumber } from "@/lib/decisions/domain/decision-number";
import { packFileName } from "@/lib/packs/domain/pack-names";
import { PackedRows, type PackContent } from "./pack-content";
import { markOfReturn, type ReturnContent } from "./return-content";
import { packBody, sealFile } from "./sealed-file";

/** As it is written down: instants as text, which the reader makes instants of. */
type Written<Part> = Part extends Date
  ? string
  : Part extends (infer One)[]
    ? Written<One>[]
    : Part extends object
      ? { [Key in keyof Part]: Written<Part[Key]> }
      : Part;

/**
 * Everything that was written on a laptop since its pack was taken, as one file: what stands there held against the pack itself. It may be made as often as
 * one likes; each holds all of it.
 */
export async function makeReturn(
  database: Pick<Database, "sql">,
  { pack, rows }: Pick<PackContent, "pack" | "rows">,
  { version, now }: { version: string; now: Date },
): Promise<{ name: string; bytes: Uint8Array }> {
  const packed = PackedRows.parse(rows);
  const content: Written<ReturnContent> = {
    pack: pack.id,
    meeting: pack.meeting,
    madeAt: now.toISOString(),
    ...(await meetingSince(database, { pack, packed })),
    decisions: await decisionsSince(database, packed),
    questions: (
      await listQuestions(database.sql, pack.meeting, new Date(0))
    ).map(({ id, areaCode: area, indicator, askedAt, answeredAt }) => ({
      id,
      area,
      indicator,
      askedAt: askedAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
  };
  const body = await packBody(content);
  const mark = markOfReturn(pack.key, body);
  return {
    name: packFileName(pack, "return"),
    bytes: sealFile("return", { version, pack: pack.id, mark, body }),
  };
}

async function meetingSince(
  { sql }: Pick<Database, "sql">,
  { pack, packed }: Pick<PackContent, "pack"> & { packed: PackedRows },
): Promise<
  Pick<Written<ReturnContent>, "version" | "state" | "facts" | "slides">
> {
  const meeting = await findMeeting(sql, pack.meeting);
  const before = packed.meetings.find(({ id }) => id === pack.meeting);
  if (meeting === null || before === undefined)
    throw new Error("The pack's meeting is gone");
  const slides = (await listSlides(sql, pack.meeting)).map(
    ({ areaCode: area, ...slide }) => ({ ...slide, area }),
  );
  const { title, areaCode: area, month, heldOn, place } = meeting;
  const facts = { title, area, month, heldOn, place };
  const factsBefore = {
    title: before.title,
    area: before.area_code,
    month: before.month,
    heldOn: before.held_on,
    place: before.place,
  };
  return {
    version: before.version,
    state: {
      state: meeting.state,
      openedAt: meeting.openedAt?.toISOString() ?? null,
      closedAt: meeting.closedAt?.toISOString() ?? null,
    },
    facts: isSame(facts, factsBefore) ? null : facts,
    slides: isSame(slides, packed.slides.map(slideOf)) ? null : slides,
  };
}

/** A row of the pack as an item of the agenda. */
function slideOf(row: PackedRows["slides"][number]) {
  const { id, kind, title, month, indicator, look, notes, minutes } = row;
  return {
    id,
    kind,
    title,
    month,
    indicator,
    look,
    notes,
    minutes,
    area: row.area_code,
  };
}

const isSame = (one: object, other: object): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

async function decisionsSince(
  { sql }: Pick<Database, "sql">,
  packed: PackedRows,
): Promise<Written<ReturnContent>["decisions"]> {
  const versionOf = new Map(
    packed.decisions.map(({ id, version }) => [id, version]),
  );
  const reported = new Set(packed.decision_progress.map(({ id }) => id));
  const written: Written<ReturnContent>["decisions"] = [];
  for (const decision of await listDecisionsSince(sql)) {
    const before = versionOf.get(decision.id) ?? 0;
    const versions = (await listDecisionVersions(sql, decision.id))
      .filter(({ version }) => version > before)
      .map(({ version, at, reason, content }) => ({
        version,
        at: at.toISOString(),
        reason,
        content: {
          text: content.text,
          field: content.field,
          office: content.office,
          due: content.due,
          target: content.target,
          priority: content.priority,
          verification: content.verification,
          state: content.state,
        },
      }));
    const progress = (await listProgress(sql, decision.id))
      .filter(({ id }) => !reported.has(id))
      .map(({ id, text, link, at }) => ({
        id,
        text,
        link,
        at: at.toISOString(),
      }));
    if (versions.length + progress.length === 0) continue;
    written.push({
      id: decision.id,
      number: decisionNumber(decision.series, decision.ordinal),
      meeting: decision.meeting,
      indicator: decision.indicator,
      areas: decision.areas,
      month: decision.figure?.month ?? null,
      writtenAt: (decision.writtenAt ?? decision.createdAt).toISOString(),
      versions,
      progress,
    });
  }
  return written;
}
