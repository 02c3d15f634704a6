import * as z from "zod";

/** GeoJSON of posyandu with a known place. */
export const PointsSchema = z.object({
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
