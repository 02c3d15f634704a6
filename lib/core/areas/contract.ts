import * as z from "zod";
import { AreaCode, AreaLevel, PosyanduId } from "@/lib/core/domain/ids";

const AreaBase = z.object({
  code: AreaCode,
  level: AreaLevel,
  name: z.string(),
  officialName: z.string(),
  kind: z.string(),
  bpsCode: z.nullable(z.string()),
  hasShape: z.boolean(),
  validFrom: z.string(),
  validTo: z.nullable(z.string()),
  predecessor: z.nullable(AreaCode),
});

/** An area with its ancestors, its children, and where to get the shapes of each level inside it. */
export const AreaReply = z.object({
  ...AreaBase.shape,
  parent: z.nullable(AreaCode),
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
      withoutShape: z.int(),
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
      parentName: z.nullable(z.string()),
    }),
  ),
});
export type AreaSearchReply = z.infer<typeof AreaSearchReply>;

/** Posyandu whose name or number holds the words; those that begin with them first. */
export const PosyanduSearchReply = z.object({
  posyandu: z.array(
    z.object({
      id: PosyanduId,
      name: z.string(),
      village: AreaCode,
      villageName: z.string(),
      subdistrictName: z.string(),
      regencyName: z.string(),
      /** False for one that is closed. */
      open: z.boolean(),
    }),
  ),
});
export type PosyanduSearchReply = z.infer<typeof PosyanduSearchReply>;
