import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { answerQuestions, askQuestion } from "@/db/follow/questions";
import type { StageRecord } from "@/db/follow/stages";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { actorDoor, openDoor, operation } from "@/lib/core/http/operation";
import type { ApiContext, ApiEnv } from "@/lib/core/http/request-context";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import {
  FollowReply,
  MaybeStageReply,
  NewStageQuestion,
  QuestionReply,
  StageAnswer,
  StageMove,
  StageOffer,
  StageOpening,
  StageReply,
  StageTaking,
  type StandSaid,
} from "@/lib/follow/contract";
import { mostQuestions } from "@/lib/follow/domain/limits";
import { mayHoldMeetings } from "@/lib/meetings/server/permissions";
import { findByCode } from "./find-by-code";
import {
  closeTheStage,
  moveTheStage,
  offerTheStage,
  openTheStage,
  roomOfStand,
  takeTheStage,
} from "./open-stage";
import { followRefusal } from "./refusals";
import { followReply, readStage, stageReply } from "./stage-reply";

const params = z.object({ id: z.uuid() });
const codeParams = z.object({ code: z.string().max(20) });
const device = StageTaking.shape.device;

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { "application/json": { schema } },
  required: true as const,
});

const presentDoor = actorDoor(mayHoldMeetings, {
  id: "menyajikan rapat",
  en: "present meetings",
});

const readRoute = operation(presentDoor, {
  method: "get",
  path: "/meetings/{id}/stage",
  summary:
    "The stage of a meeting that can be followed, who presents, and what followers ask; `device` is the asking browser's own name",
  request: { params, query: z.object({ device }) },
  responses: {
    200: jsonReply(MaybeStageReply, "The stage"),
    ...problems(400),
  },
});

const openRoute = operation(presentDoor, {
  method: "post",
  path: "/meetings/{id}/stage",
  summary:
    "Open a meeting to followers with a new code, for all figures (oversight) or the public's",
  request: { params, body: body(StageOpening) },
  responses: {
    201: jsonReply(StageReply, "Open"),
    ...problems(400, 404, 409),
  },
});

const moveRoute = operation(presentDoor, {
  method: "post",
  path: "/meetings/{id}/stage/move",
  summary:
    "Show followers what is on the stage; also says that whoever presents is there",
  request: { params, body: body(StageMove) },
  responses: {
    200: jsonReply(StageReply, "Shown"),
    ...problems(400, 409),
  },
});

const takeRoute = operation(presentDoor, {
  method: "post",
  path: "/meetings/{id}/stage/take",
  summary:
    "Present in this browser from now on, if it is offered or whoever presented has gone",
  request: { params, body: body(StageTaking) },
  responses: {
    200: jsonReply(StageReply, "Taken over"),
    ...problems(400, 409),
  },
});

const offerRoute = operation(presentDoor, {
  method: "post",
  path: "/meetings/{id}/stage/offer",
  summary: "Offer the stage to others who may present, or take that back",
  request: { params, body: body(StageOffer) },
  responses: {
    200: jsonReply(StageReply, "Offered"),
    ...problems(400, 409),
  },
});

const closeRoute = operation(presentDoor, {
  method: "post",
  path: "/meetings/{id}/stage/close",
  summary: "End following: the code no longer holds",
  request: { params },
  responses: {
    200: jsonReply(MaybeStageReply, "Ended"),
    ...problems(400, 409),
  },
});

const answerRoute = operation(presentDoor, {
  method: "post",
  path: "/meetings/{id}/stage/answer",
  summary: "Mark what followers asked of a figure as explained",
  request: { params, body: body(StageAnswer) },
  responses: {
    200: jsonReply(MaybeStageReply, "Marked"),
    ...problems(400),
  },
});

const followRoute = operation(openDoor, {
  method: "get",
  path: "/follow/{code}",
  summary: "What a meeting shows to who follows it with the code in the hall",
  request: { params: codeParams },
  responses: {
    200: jsonReply(FollowReply, "The agenda and what is on the stage"),
    ...problems(400, 404, 429),
  },
});

const askRoute = operation(openDoor, {
  method: "post",
  path: "/follow/{code}/questions",
  summary: "Ask for an explanation of a figure",
  request: { params: codeParams, body: body(NewStageQuestion) },
  responses: {
    200: jsonReply(QuestionReply, "Asked"),
    ...problems(400, 404, 429),
  },
});

/** The stage of meetings, for those who present and those who follow. */
export function followRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  addPresenting(app, product);
  addHandingOver(app, product);
  addFollowing(app, product);
  return app;
}

/** The stage as whoever asks sees it from their browser. */
function shownBy(product: Product) {
  return (c: ApiContext, of: { stage: StageRecord; device: string }) =>
    stageReply(product, c.get("actor"), of);
}

function addPresenting(app: OpenAPIHono<ApiEnv>, product: Product): void {
  const shown = shownBy(product);
  app.openapi(readRoute, async (c) => {
    const asked = { ...c.req.valid("param"), ...c.req.valid("query") };
    const stage = await readStage(product, c.get("actor"), asked);
    return c.json({ stage }, 200);
  });
  app.openapi(openRoute, async (c) => {
    const given = { ...c.req.valid("param"), ...c.req.valid("json") };
    const stage = await openTheStage(product, c.get("actor"), given);
    return c.json(await shown(c, { stage, device: given.device }), 201);
  });
  app.openapi(moveRoute, async (c) => {
    const given = { ...c.req.valid("param"), ...c.req.valid("json") };
    const stage = await moveTheStage(product, c.get("actor"), given);
    return c.json(await shown(c, { stage, device: given.device }), 200);
  });
  app.openapi(answerRoute, async (c) => {
    const { id } = c.req.valid("param");
    const { area, indicator } = c.req.valid("json");
    await answerQuestions(product.database.sql, {
      meetingId: id,
      areaCode: area,
      indicator,
      at: product.now(),
    });
    product.say(roomOfStand(id), { kind: "changed" } satisfies StandSaid);
    return c.json({ stage: null }, 200);
  });
}

function addHandingOver(app: OpenAPIHono<ApiEnv>, product: Product): void {
  const shown = shownBy(product);
  app.openapi(takeRoute, async (c) => {
    const given = { ...c.req.valid("param"), ...c.req.valid("json") };
    const stage = await takeTheStage(product, c.get("actor"), given);
    return c.json(await shown(c, { stage, device: given.device }), 200);
  });
  app.openapi(offerRoute, async (c) => {
    const given = { ...c.req.valid("param"), ...c.req.valid("json") };
    const stage = await offerTheStage(product, c.get("actor"), given);
    return c.json(await shown(c, { stage, device: given.device }), 200);
  });
  app.openapi(closeRoute, async (c) => {
    await closeTheStage(product, c.get("actor"), c.req.valid("param").id);
    return c.json({ stage: null }, 200);
  });
}

function addFollowing(app: OpenAPIHono<ApiEnv>, product: Product): void {
  app.openapi(followRoute, async (c) => {
    const stage = await findByCode(product, c, c.req.valid("param").code);
    return c.json(await followReply(product, stage), 200);
  });
  app.openapi(askRoute, async (c) => {
    const { id, area, indicator } = c.req.valid("json");
    const { meetingId } = await findByCode(
      product,
      c,
      c.req.valid("param").code,
    );
    insistArea(product.directory, area);
    const asked = await askQuestion(product.database.sql, {
      id,
      meetingId,
      areaCode: area,
      indicator,
      askedAt: product.now(),
      most: mostQuestions,
    });
    if (!asked) throw followRefusal("questions-full");
    product.say(roomOfStand(meetingId), {
      kind: "changed",
    } satisfies StandSaid);
    return c.json({ asked }, 200);
  });
}
