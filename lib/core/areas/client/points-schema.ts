import * as z from "zod";

/** GeoJSON of posyandu with a known place. */
export const PointsSchema = z.object({
  features: z.array(
    z.object({
      properties: z.object({
        id: z.string(),
        name: z.string(),
        strata: z.nullable(z.enum(["pratama", "madya", "purnama", "mandiri"])),
        /** The last month of which it has sent a form. */
        lastMonth: z.nullable(z.string()),
        /** Metres to the nearest other posyandu of the province. */
        nearest: z.nullable(z.number()),
      }),
      geometry: z.object({
        type: z.literal("Point"),
        coordinates: z.tuple([z.number(), z.number()]),
      }),
    }),
  ),
});
