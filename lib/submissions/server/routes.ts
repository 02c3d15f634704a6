import { gunzipSync } from "node:zlib";
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import {
  findSubmission,
  listSubmissions,
  readFileOf,
  type SubmissionRecord,
} from "@/db/submissions/submission-records";
import {
  SubmissionReply,
  SubmissionsQuery,
  SubmissionsReply,
} from "@/lib/submissions/contract";
import { insistArea } from "@/lib/core/product/area-directory";
import { refusal } from "@/lib/core/refusals/errors";
import { insist } from "@/lib/core/access/permissions";
import { mayListSubmissions, mayReadUnchecked, maySend } from "./permissions";
import type { Product } from "@/lib/core/product/product";
import { formOf } from "./forms";
import { submissionReply, submissionSummary } from "./submission-reply";
import { readUnchecked, sourceOf } from "./unchecked-text";
import { withdrawSubmission } from "./withdraw-submission";
import { fileReply } from "@/lib/core/http/file-reply";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { actorDoor, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";

const listDoor = actorDoor(mayListSubmissions, {
  id: "melihat kiriman",
  en: "see submissions",
});
const withdrawDoor = actorDoor(maySend, {
  id: "menarik kiriman",
  en: "withdraw submissions",
});

const IdParam = z.object({ id: z.uuid() });

const listRoute = operation(listDoor, {
  method: "get",
  path: "/submissions",
  summary: "Submissions of an area, newest first",
  request: { query: SubmissionsQuery },
  responses: {
    200: jsonReply(SubmissionsReply, "Submissions"),
    ...problems(400, 401),
  },
});

const readRoute = operation(listDoor, {
  method: "get",
  path: "/submissions/{id}",
  summary: "A submission with its issues",
  request: { params: IdParam },
  responses: {
    200: jsonReply(SubmissionReply, "The submission"),
    ...problems(400, 401, 404),
  },
});

const fileRoute = operation(listDoor, {
  method: "get",
  path: "/submissions/{id}/file",
  summary: "The file as it was sent; files of children are not kept",
  request: { params: IdParam },
  responses: {
    200: { description: "The file" },
    ...problems(400, 401, 403, 404),
  },
});

const withdrawRoute = operation(withdrawDoor, {
  method: "post",
  path: "/submissions/{id}/withdraw",
  summary: "Take a submission back; what stood before it counts again",
  request: { params: IdParam },
  responses: {
    200: jsonReply(SubmissionReply, "Withdrawn"),
    ...problems(400, 401, 403, 404, 409),
  },
});

async function find(sql: Sql, id: string): Promise<SubmissionRecord> {
  const record = await findSubmission(sql, id);
  if (record === null)
    throw refusal("not-found", { id: "Kiriman itu", en: "That submission" });
  return record;
}

type Sql = Product["database"]["sql"];

async function sentFile(
  product: Product,
  record: SubmissionRecord,
): Promise<Buffer> {
  const { whyNotKept } = formOf(product, record);
  if (whyNotKept !== null) throw refusal("not-found", whyNotKept);
  const gzip = await readFileOf(product.database.sql, record.fileSha256);
  if (gzip === null)
    throw refusal("not-found", {
      id: "Berkas kiriman itu",
      en: "The file of that submission",
    });
  return gunzipSync(gzip);
}

/** How many submissions one answer lists. */
const listed = 100;

/** What was sent: lists, single submissions, their files, and taking them back. */
export function historyRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  const { sql } = product.database;
  app.openapi(listRoute, async (c) => {
    const actor = c.get("actor");
    const filter = c.req.valid("query");
    insistArea(product.directory, filter.area);
    const found = await listSubmissions(sql, filter, listed + 1);
    const records = found.slice(0, listed);
    return c.json(
      {
        submissions: records.map((record) =>
          submissionSummary(product, actor, record),
        ),
        next: found.length > listed ? (records.at(-1)?.sequence ?? null) : null,
      },
      200,
    );
  });
  app.openapi(readRoute, async (c) =>
    c.json(
      submissionReply(
        product,
        c.get("actor"),
        await find(sql, c.req.valid("param").id),
      ),
      200,
    ),
  );
  app.openapi(fileRoute, async (c) => {
    const record = await find(sql, c.req.valid("param").id);
    const actor = c.get("actor");
    const source = sourceOf(product, record);
    insist(mayReadUnchecked(actor, source), actor, {
      id: "mengunduh berkas itu",
      en: "download that file",
    });
    return fileReply({
      name: readUnchecked(actor, source, record.fileName) ?? record.id,
      type: "application/octet-stream",
      body: await sentFile(product, record),
    });
  });
  app.openapi(withdrawRoute, async (c) =>
    c.json(
      await withdrawSubmission(
        product,
        c.get("actor"),
        c.req.valid("param").id,
      ),
      200,
    ),
  );
  return app;
}
