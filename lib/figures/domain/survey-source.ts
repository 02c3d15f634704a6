import * as z from "zod";

/** A publication as people name it. What is not known of it is null and is said to be unknown, never guessed. */
export const SurveySource = z.object({
  publisher: z.string(),
  title: z.nullable(z.string()),
  /** As precisely as it is known: YYYY-MM-DD, YYYY-MM or YYYY. */
  date: z.nullable(z.string()),
  address: z.nullable(z.url()),
  /** The publisher's own number of the page, where that is all that is known of it. */
  number: z.nullable(z.string()),
});
export type SurveySource = z.infer<typeof SurveySource>;
