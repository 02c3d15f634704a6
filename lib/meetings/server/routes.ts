import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { findMeeting, listMeetings } from "@/db/meetings/meetings";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { type Door, actorDoor, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import type { Product } from "@/lib/core/product/product";
import {
  AgendaEdit,
  MeetingEdit,
  MeetingReply,
  MeetingsReply,
  MeetingTurn,
  NewMeeting,
  NewSlide,
} from "@/lib/meetings/contract";
import {
  editAgenda,
  editMeeting,
  noSuchMeeting,
  pinSlide,
  turnMeeting,
} from "./change-meeting";
import { meetingOf, meetingReply } from "./meeting-reply";
import { mayHoldMeetings, mayReadMeetings } from "./permissions";
import { planMeeting } from "./plan-meeting";

const params = z.object({ id: z.uuid() });
/** Some years of a meeting a week. */
const mostMeetings = 200;

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { "application/json": { schema } },
  required: true as const,
});

const readDoor: Door = {
  may: ({ audience }) => mayReadMeetings(audience),
  to: { id: "membaca rapat", en: "read meetings" },
};
const holdDoor = actorDoor(mayHoldMeetings, {
  id: "menyiapkan rapat",
  en: "prepare meetings",
});

const listRoute = operation(readDoor, {
  method: "get",
  path: "/meetings",
  summary: "Meetings, the one to come last first",
  responses: { 200: jsonReply(MeetingsReply, "Meetings, 200 at most") },
});

const readRoute = operation(readDoor, {
  method: "get",
  path: "/meetings/{id}",
  summary: "A meeting with its agenda",
  request: { params },
  responses: {
    200: jsonReply(MeetingReply, "The meeting"),
    ...problems(400, 401, 404),
  },
});

const planRoute = operation(holdDoor, {
  method: "post",
  path: "/meetings",
  summary: "Plan a meeting; it begins with the usual agenda",
  request: { body: body(NewMeeting) },
  responses: {
    201: jsonReply(MeetingReply, "Planned"),
    ...problems(400, 401, 403, 404, 422),
  },
});

const editRoute = operation(holdDoor, {
  method: "post",
  path: "/meetings/{id}/edit",
  summary: "Change title, area, month, day, place or snapshot of a meeting",
  request: { params, body: body(MeetingEdit) },
  responses: {
    200: jsonReply(MeetingReply, "Changed"),
    ...problems(400, 401, 403, 404, 409, 422),
  },
});

const agendaRoute = operation(holdDoor, {
  method: "post",
  path: "/meetings/{id}/agenda",
  summary:
    "Give a meeting this agenda in this order; slides that are left out go, a slide without an id is new",
  request: { params, body: body(AgendaEdit) },
  responses: {
    200: jsonReply(MeetingReply, "Changed"),
    ...problems(400, 401, 403, 404, 409, 422),
  },
});

const pinRoute = operation(holdDoor, {
  method: "post",
  path: "/meetings/{id}/slides",
  summary: "Add a slide before the decisions, or at the end of the agenda",
  request: { params, body: body(NewSlide) },
  responses: {
    201: jsonReply(MeetingReply, "Added"),
    ...problems(400, 401, 403, 404, 409, 422),
  },
});

const turnRoute = operation(holdDoor, {
  method: "post",
  path: "/meetings/{id}/state",
  summary: "Open a meeting, again too, or close it",
  request: { params, body: body(MeetingTurn) },
  responses: {
    200: jsonReply(MeetingReply, "Opened or closed"),
    ...problems(400, 401, 403, 404, 409),
  },
});

/** Meetings and their agendas. */
export function meetingRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  addReading(app, product);
  addChanging(app, product);
  return app;
}

function addReading(app: OpenAPIHono<ApiEnv>, product: Product): void {
  const { sql } = product.database;
  app.openapi(listRoute, async (c) => {
    const records = await listMeetings(sql, mostMeetings);
    const meetings = records.map((record) =>
      meetingOf(product, c.get("actor"), record),
    );
    return c.json({ meetings }, 200);
  });
  app.openapi(readRoute, async (c) => {
    const record = await findMeeting(sql, c.req.valid("param").id);
    if (record === null) throw noSuchMeeting();
    return c.json(await meetingReply(product, c.get("actor"), record), 200);
  });
}

function addChanging(app: OpenAPIHono<ApiEnv>, product: Product): void {
  app.openapi(planRoute, async (c) =>
    c.json(
      await planMeeting(product, c.get("actor"), c.req.valid("json")),
      201,
    ),
  );
  app.openapi(editRoute, async (c) => {
    const edit = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await editMeeting(product, c.get("actor"), edit), 200);
  });
  app.openapi(agendaRoute, async (c) => {
    const edit = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await editAgenda(product, c.get("actor"), edit), 200);
  });
  app.openapi(pinRoute, async (c) => {
    const slide = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await pinSlide(product, c.get("actor"), slide), 201);
  });
  app.openapi(turnRoute, async (c) => {
    const turn = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await turnMeeting(product, c.get("actor"), turn), 200);
  });
}
