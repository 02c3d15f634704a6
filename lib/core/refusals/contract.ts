import * as z from "zod";

export const TextSchema = z.object({ id: z.string(), en: z.string() });

/** Every refusal of the API, as application/problem+json (RFC 9457): what happened and what to do, in both languages. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** Why, in one word; each subject has its own beside those of core. */
  code: z.string(),
  message: TextSchema,
  remedy: TextSchema,
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;
