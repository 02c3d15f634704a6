import { type OpenAPIHono, z } from "@hono/zod-openapi";
import {
  ChildFileCheck,
  ChildFileReply,
  ChildPlacesReply,
  ChoicesReply,
  DateOrders,
  HeadingChoices,
  PlaceDecision,
  PlaceDecisionReply,
  PlaceDecisions,
} from "@/lib/children/contract";
import type { DateAnswers } from "@/lib/children/domain/date-order";
import { dateOrders } from "@/lib/children/domain/date-text";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { insistArea } from "@/lib/core/product/area-directory";
import { findChoices } from "./child-choices";
import { decidePlace, readChildPlaces } from "./decide-place";
import type { ReceivedUpload } from "@/lib/core/files/receive-upload";
import { makeChildSample } from "./make-child-sample";
import { insist } from "@/lib/core/access/permissions";
import { maySend, maySubmit } from "@/lib/submissions/server/permissions";
import type { Product } from "@/lib/core/product/product";
import { acceptChildFile, checkChildFile } from "./receive-child-file";
import type { ChildFileRequest } from "./child-file-request";
import { fileReply } from "@/lib/core/http/file-reply";
import { Flag, jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { actorDoor, openDoor, operation } from "@/lib/core/http/operation";
import { withUpload } from "@/lib/core/http/receive";
import type { ApiContext, ApiEnv } from "@/lib/core/http/request-context";
import { jsonField, sendingOf } from "@/lib/submissions/server/sending";

const sendDoor = actorDoor(maySend, {
  id: "mengirim data anak",
  en: "send children's data",
});
const decideDoor = actorDoor(maySend, {
  id: "memutuskan nama tempat",
  en: "decide on names of places",
});

const sendRoute = operation(sendDoor, {
  method: "post",
  path: "/child-files",
  summary:
    "Send a file of measured children (e-PPGBM): multipart with `file` and `area`, the regency; names and NIK are dropped, the file is not kept; dryRun checks without storing and names in `asks` what accepting would need: dateOrder (dmy or mdy; as a field also by column), acceptMonths, acceptFewer",
  request: {
    query: z.object({
      dryRun: Flag,
      dateOrder: z.enum(dateOrders).optional(),
      acceptMonths: Flag,
      acceptFewer: Flag,
    }),
    headers: z.object({
      "idempotency-key": z.string().min(1).max(200).optional(),
    }),
  },
  responses: {
    200: jsonReply(
      z.union([ChildFileCheck, ChildFileReply]),
      "A dry run, or a file that had been accepted before",
    ),
    201: jsonReply(ChildFileReply, "Accepted"),
    ...problems(400, 401, 403, 408, 409, 413, 415, 422, 503, 507),
  },
});

const sampleRoute = operation(openDoor, {
  method: "get",
  path: "/child-files/sample",
  summary: "In a demo: a month of invented children of a regency, to try with",
  request: { query: z.object({ area: AreaCode, month: Month }) },
  responses: {
    200: { description: "The file" },
    ...problems(400, 404),
  },
});

const placesRoute = operation(decideDoor, {
  method: "get",
  path: "/child-places",
  summary:
    "Place names of children's files that wait for a decision, and those decided",
  request: { query: z.object({ area: AreaCode }) },
  responses: {
    200: jsonReply(ChildPlacesReply, "The queue"),
    ...problems(400, 401, 403, 404),
  },
});

const choicesRoute = operation(decideDoor, {
  method: "get",
  path: "/child-places/choices",
  summary:
    "Posyandu of a regency by words of their name, village or subdistrict",
  request: {
    query: z.object({ area: AreaCode, q: z.string().max(100).default("") }),
  },
  responses: {
    200: jsonReply(ChoicesReply, "Posyandu, thirty at most"),
    ...problems(400, 401, 403, 404),
  },
});

const decideRoute = operation(decideDoor, {
  method: "post",
  path: "/child-places/{id}/decision",
  summary:
    "Say which posyandu a place name means, leave its rows out, or take that back",
  request: {
    params: z.object({
      id: z.coerce
        .number()
        .int()
        .positive()
        .max(2 ** 31 - 1),
    }),
    body: {
      content: { "application/json": { schema: PlaceDecision } },
      required: true,
    },
  },
  responses: {
    200: jsonReply(PlaceDecisionReply, "Decided"),
    ...problems(400, 401, 403, 404),
  },
});

/** Files of measured children, and the queue of place names in them that a person must decide. */
export function childFileRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(sendRoute, async (c) => {
    const receivedAt = product.now();
    return withUpload(c, product, async (upload) => {
      const request = toRequest(c, upload, receivedAt);
      if (c.req.valid("query").dryRun === "true")
        return c.json(await checkChildFile(product, request), 200);
      const reply = await acceptChildFile(product, request);
      const isNew = !reply.repeated || request.idempotencyKey !== null;
      return isNew ? c.json(reply, 201) : c.json(reply, 200);
    });
  });
  app.openapi(sampleRoute, async (c) =>
    fileReply(await makeChildSample(product, c.req.valid("query"))),
  );
  addPlaces(app, product);
  return app;
}

function addPlaces(app: OpenAPIHono<ApiEnv>, product: Product): void {
  app.openapi(placesRoute, async (c) => {
    const { area } = c.req.valid("query");
    insistArea(product.directory, area);
    return c.json(await readChildPlaces(product, c.get("actor"), area), 200);
  });
  app.openapi(choicesRoute, async (c) => {
    const { area, q } = c.req.valid("query");
    insistArea(product.directory, area);
    const actor = c.get("actor");
    insist(maySubmit(actor, area), actor, {
      id: "memilih posyandu di wilayah itu",
      en: "choose posyandu of that area",
    });
    return c.json({ choices: await findChoices(product, area, q) }, 200);
  });
  app.openapi(decideRoute, async (c) => {
    const reply = await decidePlace(product, c.get("actor"), {
      id: c.req.valid("param").id,
      decision: c.req.valid("json"),
    });
    return c.json(reply, 200);
  });
}

function toRequest(
  c: ApiContext,
  upload: ReceivedUpload,
  receivedAt: Date,
): ChildFileRequest {
  const { fields } = upload;
  const saysYes = (name: string) =>
    c.req.query(name) === "true" || fields[name] === "true";
  return {
    ...sendingOf(c, upload, receivedAt),
    headings: jsonField(HeadingChoices, fields.headings, {
      id: "isian headings bukan JSON judul → kolom",
      en: "the field headings is no JSON of heading → column",
    }),
    decisions: jsonField(PlaceDecisions, fields.decisions, {
      id: "isian decisions bukan JSON nama tempat → id posyandu",
      en: "the field decisions is no JSON of place → posyandu id",
    }),
    dateAnswers: dateAnswersIn(fields.dateOrder ?? c.req.query("dateOrder")),
    acceptMonths: saysYes("acceptMonths"),
    acceptFewer: saysYes("acceptFewer"),
  };
}

/** One order for every column, or JSON of column → order. */
function dateAnswersIn(text: string | undefined): DateAnswers {
  const one = dateOrders.find((order) => order === text?.trim());
  if (one !== undefined) return { measuredOn: one, birthDate: one };
  const said = jsonField(DateOrders, text, {
    id: "isian dateOrder bukan dmy, mdy, atau JSON kolom → urutan",
    en: "the field dateOrder is not dmy, mdy or JSON of column → order",
  });
  return Object.fromEntries(
    Object.entries(said).filter(([, order]) => order !== undefined),
  );
}
