import { listQuestions } from "@/db/follow/questions";
import { findStage, type StageRecord } from "@/db/follow/stages";
import { findMeeting } from "@/db/meetings/meetings";
import { anonymous, type Actor } from "@/lib/core/access/actor";
import type { Product } from "@/lib/core/product/product";
import type { FollowReply, StageReply } from "@/lib/follow/contract";
import { goneMs } from "@/lib/follow/domain/limits";
import { meetingReply } from "@/lib/meetings/server/meeting-reply";
import { isFollowable, officeOf } from "./open-stage";
import { followRefusal } from "./refusals";

/** The stage of a meeting as somebody who may present it sees it from a browser; null while it cannot be followed. */
export async function readStage(
  product: Product,
  actor: Actor,
  { id, device }: { id: string; device: string },
): Promise<StageReply | null> {
  const stage = await findStage(product.database.sql, "meeting_id", id);
  return stage === null || !(await isFollowable(product, stage))
    ? null
    : stageReply(product, actor, { stage, device });
}

/** A stored stage as somebody who may present it sees it from a browser. */
export async function stageReply(
  product: Product,
  actor: Actor,
  { stage, device }: { stage: StageRecord; device: string },
): Promise<StageReply> {
  const { database, directory, now } = product;
  const questions = await listQuestions(
    database.sql,
    stage.meetingId,
    stage.openedAt,
  );
  return {
    code: stage.code,
    audience: stage.audience,
    office: officeOf(product, stage),
    held: heldBy(stage, actor, device),
    isOffered: stage.isOffered,
    isGone: now().getTime() - stage.heardAt.getTime() > goneMs,
    stage: plain(stage),
    openedAt: stage.openedAt.toISOString(),
    questions: questions.map(
      ({ areaCode, indicator, askedAt, answeredAt }) => ({
        area: areaCode,
        areaName: directory.nameOf(areaCode),
        indicator,
        askedAt: askedAt.toISOString(),
        isAnswered: answeredAt !== null,
      }),
    ),
  };
}

/** What a follower reads. Notes and minutes are the presenter's own. */
export async function followReply(
  product: Product,
  stage: StageRecord,
): Promise<FollowReply> {
  const meeting = await findMeeting(product.database.sql, stage.meetingId);
  if (meeting === null) throw followRefusal("code-unknown");
  const reply = await meetingReply(product, anonymous, meeting);
  return {
    ...reply,
    slides: reply.slides.map((slide) => ({ ...slide, notes: "" })),
    audience: stage.audience,
    pass: stage.audience === "oversight" ? stage.pass : null,
    office: officeOf(product, stage),
    stage: plain(stage),
  };
}

function plain({ stage }: StageRecord): StageReply["stage"] {
  return { ...stage, path: [...stage.path] };
}

function heldBy(
  { holder, device: held }: StageRecord,
  actor: Actor,
  device: string,
): StageReply["held"] {
  if (!("id" in actor) || actor.id !== holder) return "by-other";
  return held === device ? "here" : "elsewhere";
}
