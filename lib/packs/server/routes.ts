import { readFile } from "node:fs/promises";
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { findMeeting } from "@/db/meetings/meetings";
import { listPacks } from "@/db/packs/packs";
import { officeName } from "@/lib/core/domain/office";
import { fileReply } from "@/lib/core/http/file-reply";
import { Flag, jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { actorDoor, operation } from "@/lib/core/http/operation";
import { withUpload } from "@/lib/core/http/receive";
import type { ApiEnv } from "@/lib/core/http/request-context";
import type { Product } from "@/lib/core/product/product";
import { noSuchMeeting } from "@/lib/meetings/server/change-meeting";
import { mayHoldMeetings } from "@/lib/meetings/server/permissions";
import { PacksReply, ReturnReply } from "@/lib/packs/contract";
import { markOf } from "@/lib/packs/domain/pack-names";
import { makePack } from "./make-pack";
import { makeReturn } from "./make-return";
import { readKeptPack } from "./open-pack";
import { packsRefusal } from "./refusals";
import { takeReturn } from "./take-return";

const params = z.object({ id: z.uuid() });
const mostPacks = 50;
const fileType = "application/octet-stream";

/** Whoever may present may take the meeting along, and bring home what was written. */
const presentDoor = actorDoor(mayHoldMeetings, {
  id: "membawa rapat ke laptop",
  en: "take meetings along on a laptop",
});

const fileContent = {
  description: "The file",
  content: { [fileType]: { schema: z.string() } },
};

const packRoute = operation(presentDoor, {
  method: "get",
  path: "/meetings/{id}/pack",
  summary:
    "The meeting as one file for a laptop in a hall without a line; each one taken is written down",
  request: { params },
  responses: { 200: fileContent, ...problems(400, 404, 409) },
});

const packsRoute = operation(presentDoor, {
  method: "get",
  path: "/meetings/{id}/packs",
  summary:
    "With which files the meeting was taken along, and what has come home",
  request: { params },
  responses: {
    200: jsonReply(PacksReply, "Packs, those taken last first"),
    ...problems(400, 404),
  },
});

const resultsRoute = operation(presentDoor, {
  method: "get",
  path: "/meetings/{id}/return",
  summary:
    "On a laptop in a hall: everything that was written since its pack was taken, as one file",
  request: { params },
  responses: { 200: fileContent, ...problems(400, 404, 409) },
});

const takeRoute = operation(presentDoor, {
  method: "post",
  path: "/meetings/{id}/returns",
  summary:
    "Take in what was written in a hall: new is stored, known stays, what contradicts is named; dryRun only says so",
  request: { params, query: z.object({ dryRun: Flag }) },
  responses: {
    200: jsonReply(ReturnReply, "What was or would be done, thing by thing"),
    ...problems(400, 404, 408, 409, 413, 415, 422, 507),
  },
});

/** Taking a meeting along, and bringing home what was written in its hall. */
export function packRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  addTaking(app, product);
  app.openapi(takeRoute, async (c) => {
    const { id: meetingId } = c.req.valid("param");
    const dryRun = c.req.query("dryRun") === "true";
    const reply = await withUpload(c, product, async ({ path, name }) =>
      takeReturn(product, c.get("actor"), {
        meetingId,
        bytes: await readFile(path),
        file: name,
        dryRun,
      }),
    );
    return c.json(reply, 200);
  });
  return app;
}

function addTaking(app: OpenAPIHono<ApiEnv>, product: Product): void {
  const { sql } = product.database;
  app.openapi(packRoute, async (c) => {
    const { id } = c.req.valid("param");
    const { name, bytes } = await makePack(product, c.get("actor"), id);
    return fileReply({ name, type: fileType, body: bytes });
  });
  app.openapi(packsRoute, async (c) => {
    const { id } = c.req.valid("param");
    if ((await findMeeting(sql, id)) === null) throw noSuchMeeting();
    const { nameOf } = product.directory;
    const packs = (await listPacks(sql, id, mostPacks)).map((pack) => ({
      id: pack.id,
      mark: markOf(pack.id),
      takenAt: pack.takenAt.toISOString(),
      office: officeName(pack.officeRole, nameOf(pack.officeArea)),
      returnedAt: pack.returnedAt?.toISOString() ?? null,
      returns: pack.returns,
    }));
    return c.json({ packs }, 200);
  });
  app.openapi(resultsRoute, async (c) => {
    if (product.hall === undefined) throw packsRefusal("no-hall");
    if (product.hall.meeting !== c.req.valid("param").id) throw noSuchMeeting();
    const pack = await readKeptPack(product.dataDir);
    const { version, now } = product;
    const { name, bytes } = await makeReturn(product.database, pack, {
      version,
      now: now(),
    });
    return fileReply({ name, type: fileType, body: bytes });
  });
}
