import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { findNote, listNotes, listVersions } from "@/db/notes/notes";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { Flag, jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { type Door, actorDoor, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import {
  NewNote,
  Note,
  NoteEdit,
  NoteReply,
  NotesReply,
  NoteWithdrawal,
} from "@/lib/notes/contract";
import { editNote, noSuchNote, withdrawNote } from "./change-note";
import { noteReply } from "./note-reply";
import { mayReadNotes, mayWriteNotes } from "./permissions";
import { writeNote } from "./write-note";

const params = z.object({ id: z.uuid() });
/** A screen shows far fewer; who needs more asks for fewer months. */
const mostNotes = 500;

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { "application/json": { schema } },
  required: true as const,
});

const readDoor: Door = {
  may: ({ audience }) => mayReadNotes(audience),
  to: { id: "membaca catatan", en: "read notes" },
};
const writeDoor = actorDoor(mayWriteNotes, {
  id: "menulis catatan",
  en: "write notes",
});

const listRoute = operation(readDoor, {
  method: "get",
  path: "/notes",
  summary:
    "Notes of an area by month and indicator, newest month first; `inside` adds the areas inside it, `withdrawn` those that were taken back",
  request: {
    query: z.object({
      area: AreaCode,
      indicator: IndicatorIdSchema.optional(),
      from: Month,
      to: Month,
      inside: Flag,
      withdrawn: Flag,
    }),
  },
  responses: {
    200: jsonReply(NotesReply, "Notes, 500 at most"),
    ...problems(400, 401, 404),
  },
});

const readRoute = operation(readDoor, {
  method: "get",
  path: "/notes/{id}",
  summary: "A note with every text it has had",
  request: { params },
  responses: {
    200: jsonReply(NoteReply, "The note"),
    ...problems(400, 401, 404),
  },
});

const writeRoute = operation(writeDoor, {
  method: "post",
  path: "/notes",
  summary: "Pin a note to the figure of an area, an indicator and a month",
  request: { body: body(NewNote) },
  responses: {
    201: jsonReply(Note, "Written"),
    ...problems(400, 401, 403, 404),
  },
});

const editRoute = operation(writeDoor, {
  method: "post",
  path: "/notes/{id}/edit",
  summary: "Give a note another text; the one before stays in its history",
  request: { params, body: body(NoteEdit) },
  responses: {
    200: jsonReply(Note, "Changed"),
    ...problems(400, 401, 403, 404, 409),
  },
});

const withdrawRoute = operation(writeDoor, {
  method: "post",
  path: "/notes/{id}/withdraw",
  summary: "Take a note away from its figure, with a reason",
  request: { params, body: body(NoteWithdrawal) },
  responses: {
    200: jsonReply(Note, "Withdrawn"),
    ...problems(400, 401, 403, 404, 409),
  },
});

/** Notes pinned to figures. */
export function noteRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  addReading(app, product);
  app.openapi(writeRoute, async (c) =>
    c.json(await writeNote(product, c.get("actor"), c.req.valid("json")), 201),
  );
  app.openapi(editRoute, async (c) => {
    const edit = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await editNote(product, c.get("actor"), edit), 200);
  });
  app.openapi(withdrawRoute, async (c) => {
    const withdrawal = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await withdrawNote(product, c.get("actor"), withdrawal), 200);
  });
  return app;
}

function addReading(app: OpenAPIHono<ApiEnv>, product: Product): void {
  const { sql } = product.database;
  app.openapi(listRoute, async (c) => {
    const { area, indicator, from, to, inside, withdrawn } =
      c.req.valid("query");
    insistArea(product.directory, area);
    const records = await listNotes(sql, {
      area,
      indicator: indicator ?? null,
      from,
      to,
      inside: inside === "true",
      withdrawn: withdrawn === "true",
      limit: mostNotes,
    });
    const notes = records.map((record) =>
      noteReply(product, c.get("actor"), record),
    );
    return c.json({ area, notes }, 200);
  });
  app.openapi(readRoute, async (c) => {
    const { id } = c.req.valid("param");
    const record = await findNote(sql, id);
    if (record === null) throw noSuchNote();
    const versions = await listVersions(sql, id);
    return c.json(
      {
        note: noteReply(product, c.get("actor"), record),
        versions: versions.map(({ at, ...rest }) => ({
          ...rest,
          at: at.toISOString(),
        })),
      },
      200,
    );
  });
}
