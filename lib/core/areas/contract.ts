import * as z from "zod";
import { AreaCode, AreaLevel } from "@/lib/core/domain/ids";

const AreaBase = z.object({
  code: AreaCode,
  level: AreaLevel,
  name: z.string(),
  officialName: z.string(),
  kind: z.string(),
  bpsCode: z.string().nullable(),
  hasShape: z.boolean(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  predecessor: AreaCode.nullable(),
});

/** An area with its ancestors, its children, and where to get the shapes of each level inside it. */
export const AreaReply = AreaBase.extend({
  parent: AreaCode.nullable(),
  path: z.array(
    z.object({ code: AreaCode, name: z.string(), level: AreaLevel }),
  ),
  children: z.array(AreaBase),
  topologies: z.array(
    z.object({
      level: AreaLevel,
      hash: z.string(),
      source: z.enum(["indicative", "official", "mixed"]),
      url: z.string(),
      withoutShape: z.number().int(),
    }),
  ),
});
export type AreaReply = z.infer<typeof AreaReply>;

/** Names for the search box: areas of the province whose name holds the words. */
export const AreaSearchReply = z.object({
  areas: z.array(
    z.object({
      code: AreaCode,
      name: z.string(),
      level: AreaLevel,
      parentName: z.string().nullable(),
    }),
  ),
});
export type AreaSearchReply = z.infer<typeof AreaSearchReply>;
