import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { levelBelow, levelOf } from "@/lib/core/domain/ids";
import { fileReply, typeOf } from "@/lib/core/http/file-reply";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { openDoor, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import { respondKept } from "@/lib/core/http/respond";
import type { Product } from "@/lib/core/product/product";
import {
  tableOf,
  writeText,
  writeWorkbook,
} from "@/lib/core/workbook/write-table";
import {
  KaderBoardQuery,
  KaderBoardReply,
  KaderShortReply,
} from "@/lib/kader/contract";
import { kaderTable } from "./kader-table";
import { readKaderBoard, readShortVillages } from "./read-kader-board";

const boardRoute = operation(openDoor, {
  method: "get",
  path: "/kader/board",
  summary:
    "The kader of an area and of those inside it: planned and counted, trained, level, incentive, and persons who are short",
  request: {
    query: KaderBoardQuery.extend({
      /** A file to work from, instead of JSON. */
      format: z.enum(["csv", "xlsx"]).optional(),
      lang: z.enum(["id", "en"]).default("id"),
    }),
  },
  responses: {
    200: {
      description: "The board, or the same as a list",
      content: {
        "application/json": { schema: KaderBoardReply },
        "text/csv": { schema: z.string() },
        [typeOf.xlsx]: { schema: z.string() },
      },
    },
    ...problems(400, 403, 404),
  },
});

const shortRoute = operation(openDoor, {
  method: "get",
  path: "/kader/short",
  summary:
    "The villages of an area with most kader to recruit and to train, 200 at most",
  request: { query: KaderBoardQuery.omit({ level: true }) },
  responses: {
    200: jsonReply(KaderShortReply, "Villages, most to recruit first"),
    ...problems(400, 403, 404),
  },
});

/** The kader that the posyandu reported. */
export function kaderRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(boardRoute, async (c) => {
    const { format, lang, ...asked } = c.req.valid("query");
    const level = asked.level ?? levelBelow(levelOf(asked.area)) ?? "posyandu";
    const query = { ...asked, level };
    const make = () => readKaderBoard(product, c.get("audience"), query);
    if (format === undefined)
      return respondKept(c, product, { basis: [query.month], make });
    const { headings, rows } = kaderTable(product, await make(), lang);
    const table = tableOf(headings, rows, (some) => some);
    return fileReply({
      name: `kader-${query.area}-${level}-${query.month}.${format}`,
      type: typeOf[format],
      body: await (format === "csv"
        ? writeText(table, lang)
        : writeWorkbook(product, table, lang)),
    });
  });
  app.openapi(shortRoute, async (c) => {
    const query = c.req.valid("query");
    return respondKept(c, product, {
      basis: [query.month],
      make: () => readShortVillages(product, c.get("audience"), query),
    });
  });
  return app;
}
