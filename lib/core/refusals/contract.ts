import * as z from "zod";

export const TextSchema = z.object({ id: z.string(), en: z.string() });

/** What happened and what to do, in both languages. */
export const Reason = z.object({
  /** Why, in one word; each subject has its own beside those of core. */
  code: z.string(),
  message: TextSchema,
  remedy: TextSchema,
});

/** Every refusal of the API, as application/problem+json (RFC 9457). */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  ...Reason.shape,
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** A refusal as a reader takes it: with whatever the subject has added. */
export const ProblemWithMore = z.looseObject(Problem.shape);
export type ProblemWithMore = z.infer<typeof ProblemWithMore>;
