import { queryOptions } from "@tanstack/react-query";
import { apiOf, browserApi } from "@/lib/core/client/api-of";
import type {
  NewStageQuestion,
  StageAnswer,
  StageMove,
  StageOffer,
  StageOpening,
  StageTaking,
} from "@/lib/follow/contract";

/** Every read of what phones may follow. */
const allStages = { queryKey: ["stages"] as const };

const replies = () => import("@/lib/follow/contract");

/** What a meeting shows to who follows it with its code. */
export function followQuery(code: string) {
  return queryOptions({
    queryKey: [...allStages.queryKey, "follow", code] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/follow/${encodeURIComponent(code)}`,
        async () => (await replies()).FollowReply,
        { signal },
      ),
    retry: false,
  });
}

/** The stage of a meeting as this browser may present it. */
export function stageQuery(meeting: string, device: string) {
  return queryOptions({
    queryKey: [...allStages.queryKey, "stand", meeting, device] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/meetings/${meeting}/stage?device=${device}`,
        async () => (await replies()).MaybeStageReply,
        { signal },
      ),
  });
}

function post(body: unknown) {
  return {
    method: "POST" as const,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

function send(meeting: string, act: string, body: unknown) {
  return browserApi().call(
    `/api/v1/meetings/${meeting}/stage${act}`,
    async () => (await replies()).StageReply,
    post(body),
  );
}

/** Opens a meeting to followers with a new code. */
export function openTheStage(meeting: string, opening: StageOpening) {
  return send(meeting, "", opening);
}

/** Shows followers what is on the stage. */
export function moveTheStage(meeting: string, move: StageMove) {
  return send(meeting, "/move", move);
}

/** Takes over what is offered, or was left. */
export function takeTheStage(meeting: string, taking: StageTaking) {
  return send(meeting, "/take", taking);
}

/** Offers the stage to others, or takes that back. */
export function offerTheStage(meeting: string, offer: StageOffer) {
  return send(meeting, "/offer", offer);
}

/** Ends following. */
export function closeTheStage(meeting: string) {
  return browserApi().call(
    `/api/v1/meetings/${meeting}/stage/close`,
    async () => (await replies()).MaybeStageReply,
    post({}),
  );
}

/** Says that what was asked of a figure has been explained. */
export function answerOnStage(meeting: string, answer: StageAnswer) {
  return browserApi().call(
    `/api/v1/meetings/${meeting}/stage/answer`,
    async () => (await replies()).MaybeStageReply,
    post(answer),
  );
}

/** Asks for an explanation of a figure. */
export function askOnStage(code: string, question: NewStageQuestion) {
  return browserApi().call(
    `/api/v1/follow/${encodeURIComponent(code)}/questions`,
    async () => (await replies()).QuestionReply,
    post(question),
  );
}
