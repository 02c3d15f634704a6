import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { fileReply, typeOf } from "@/lib/core/http/file-reply";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { actorDoor, operation, type Door } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import { respondKept } from "@/lib/core/http/respond";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import {
  DeletedListReply,
  ListQuery,
  ListReply,
  NewSavedList,
  SavedList,
  SavedListsReply,
} from "@/lib/lists/contract";
import { exportList } from "./export-list";
import { monthsAsked, readAsked } from "./make-list";
import { mayKeepLists, mayReadLists } from "./permissions";
import { readList } from "./read-list";
import { forgetList, readSavedLists, saveList } from "./saved-lists";

const readDoor: Door = {
  may: ({ audience }) => mayReadLists(audience),
  to: { id: "melihat daftar posyandu", en: "see lists of posyandu" },
};
const keepDoor = actorDoor(mayKeepLists, {
  id: "menyimpan daftar",
  en: "keep lists",
});

const listRoute = operation(readDoor, {
  method: "get",
  path: "/lists/posyandu",
  summary:
    "The posyandu of an area in a month that meet conditions, with measures and the reason for each; `where` is MEASURE:OP:VALUE or MEASURE:is:STATE with `,` for and, `;` for or; a measure is an indicator, a count, `change1.ds` or `part12.ds`; csv and xlsx hold the whole list",
  request: {
    query: ListQuery.extend({
      format: z.enum(["json", "csv", "xlsx"]).default("json"),
      lang: z.enum(["id", "en"]).default("id"),
    }),
  },
  responses: {
    200: {
      description: "A piece of the list, or all of it as a file",
      content: {
        "application/json": { schema: ListReply },
        "text/csv": { schema: z.string() },
        [typeOf.xlsx]: { schema: z.string() },
      },
    },
    ...problems(400, 401, 404),
  },
});

const savedRoute = operation(keepDoor, {
  method: "get",
  path: "/lists/saved",
  summary: "The lists that who asks has saved, by name",
  responses: {
    200: jsonReply(SavedListsReply, "Saved lists"),
    ...problems(401),
  },
});

const saveRoute = operation(keepDoor, {
  method: "post",
  path: "/lists/saved",
  summary: "Save what a list asks for under a name",
  request: {
    body: {
      content: { "application/json": { schema: NewSavedList } },
      required: true as const,
    },
  },
  responses: {
    201: jsonReply(SavedList, "Saved"),
    ...problems(400, 401, 404, 409),
  },
});

const forgetRoute = operation(keepDoor, {
  method: "delete",
  path: "/lists/saved/{id}",
  summary: "Delete a saved list",
  request: { params: z.object({ id: z.uuid() }) },
  responses: {
    200: jsonReply(DeletedListReply, "Deleted"),
    ...problems(400, 401, 404),
  },
});

/** Lists of posyandu, and those that people save. */
export function listRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(listRoute, async (c) => {
    const { format, lang, limit, cursor, ...parts } = c.req.valid("query");
    const { name } = insistArea(product.directory, parts.area);
    const asked = readAsked(parts);
    if (format === "json")
      return respondKept(c, product, {
        basis: monthsAsked(asked),
        make: () => readList(product, asked, { limit, cursor }),
      });
    return fileReply({
      name: `posyandu-${name}-${parts.month}.${format}`,
      type: typeOf[format],
      body: await exportList(product, asked, { format, locale: lang }),
    });
  });
  app.openapi(savedRoute, async (c) =>
    c.json({ lists: await readSavedLists(product, c.get("actor")) }, 200),
  );
  app.openapi(saveRoute, async (c) =>
    c.json(await saveList(product, c.get("actor"), c.req.valid("json")), 201),
  );
  app.openapi(forgetRoute, async (c) =>
    c.json(
      await forgetList(product, c.get("actor"), c.req.valid("param").id),
      200,
    ),
  );
  return app;
}
