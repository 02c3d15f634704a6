import { queryOptions } from "@tanstack/react-query";
import type { AreaCode } from "@/lib/domain/ids";
import { apiOf } from "./api-of";

/** Posyandu of an area that have a known place; only for those who may see single posyandu. */
export function pointsQuery(area: AreaCode) {
  return queryOptions({
    queryKey: ["points", area] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(`/api/v1/topology/${area}/posyandu`, pointsSchema, {
        signal,
      }),
  });
}

async function pointsSchema() {
  const z = await import("zod");
  return z.object({
    features: z.array(
      z.object({
        properties: z.object({ id: z.string(), name: z.string() }),
        geometry: z.object({
          type: z.literal("Point"),
          coordinates: z.tuple([z.number(), z.number()]),
        }),
      }),
    ),
  });
}
