import { randomBytes, randomUUID } from "node:crypto";
import { logAudit } from "@/db/core/changes";
import { findMeeting, type MeetingRecord } from "@/db/meetings/meetings";
import { readPackRows } from "@/db/packs/pack-rows";
import { insertPack, type PackRecord } from "@/db/packs/packs";
import { findSnapshot, type SnapshotRecord } from "@/db/snapshots/snapshots";
import type { Actor, Member } from "@/lib/core/access/actor";
import type { Product } from "@/lib/core/product/product";
import { noSuchMeeting } from "@/lib/meetings/server/change-meeting";
import { packFileName } from "@/lib/packs/domain/pack-names";
import type { PackContent } from "./pack-content";
import { packsRefusal } from "./refusals";
import { packBody, sealFile } from "./sealed-file";

/**
 * A meeting as one file for a laptop in a hall without a line: its agenda and notes, its snapshot, and the decisions of meetings before. Nothing in it that
 * whoever takes it may not read anyway, and no account, key of the API, report or child. Each is written down with who took it: what comes home is told by it.
 */
export async function makePack(
  product: Product,
  actor: Actor,
  meetingId: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  if (!("role" in actor)) throw new Error("Only members may take packs");
  const { database, version } = product;
  const meeting = await findMeeting(database.sql, meetingId);
  if (meeting === null) throw noSuchMeeting();
  const snapshot =
    meeting.snapshot === null
      ? null
      : await findSnapshot(database.sql, meeting.snapshot);
  if (snapshot === null) throw packsRefusal("pack-without-snapshot");
  const pack = newPack(product, actor, {
    meetingId,
    snapshot: snapshot.id,
  });
  await database.sql.begin(async (tx) => {
    await insertPack(tx, pack);
    await logAudit(tx, {
      actor: actor.id,
      action: "meeting.packTaken",
      subject: meetingId,
      detail: { pack: pack.id, snapshot: snapshot.id },
    });
  });
  const read = await readPackRows(database, {
    id: pack.id,
    meeting: meetingId,
    snapshot: snapshot.id,
    area: snapshot.areaCode,
  });
  if (read === undefined)
    throw new Error("The tables are of a later version than this program");
  const content = contentOf(product, actor, {
    pack,
    meeting,
    snapshot,
    read,
  });
  const { areaCode: area, month } = meeting;
  return {
    name: packFileName({ id: pack.id, area, month }, "pack"),
    bytes: sealFile("pack", { version, body: await packBody(content) }),
  };
}

function newPack(
  { now, province }: Pick<Product, "now" | "province">,
  actor: Member,
  about: Pick<PackRecord, "meetingId" | "snapshot">,
): PackRecord {
  return {
    ...about,
    id: randomUUID(),
    takenAt: now(),
    actor: actor.id,
    officeRole: actor.role,
    officeArea: province,
    key: randomBytes(32).toString("base64url"),
  };
}

type Packed = {
  pack: PackRecord;
  meeting: MeetingRecord;
  snapshot: SnapshotRecord;
  read: NonNullable<Awaited<ReturnType<typeof readPackRows>>>;
};

function contentOf(
  product: Pick<Product, "province" | "directory">,
  actor: Member,
  { pack, meeting, snapshot, read }: Packed,
): PackContent {
  return {
    pack: {
      id: pack.id,
      meeting: meeting.id,
      area: meeting.areaCode,
      month: meeting.month,
      snapshot: snapshot.id,
      frozenAt: snapshot.takenAt.toISOString(),
      takenAt: pack.takenAt.toISOString(),
      key: pack.key,
      province: product.province,
      provinceName: product.directory.nameOf(product.province),
      presenter: { id: actor.id, name: actor.name },
    },
    migrations: read.migrations,
    rows: read.rows,
    contents: read.contents.map(({ sha256, body }) => ({
      sha256,
      body: Buffer.from(body).toString("base64"),
    })),
  };
}
