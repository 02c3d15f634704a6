import * as z from "zod";
import { Problem } from "@/lib/core/refusals/contract";

/** Yes or no in the query; no if it is left out. */
export const Flag = z.enum(["true", "false"]).default("false");

/** A JSON answer in the words of the contract. */
export function jsonReply<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
) {
  return { description, content: { "application/json": { schema } } };
}

const meanings = {
  400: "The request cannot be understood",
  401: "Signing in or a valid key is needed",
  403: "Not allowed for this person or audience",
  404: "Not found",
  408: "The request stopped coming or came too slowly; nothing was stored",
  409: "In conflict with what is stored",
  413: "Too large; nothing was stored",
  415: "Not of the type that is taken here",
  422: "The file was not stored; every issue is named",
  503: "Busy or out of reach for now",
  429: "Too much of it came; the answer says when to try again",
  507: "The disk of the server is full; nothing was stored",
} as const;

type Status = keyof typeof meanings;

type ProblemReply = {
  description: string;
  content: { "application/problem+json": { schema: typeof Problem } };
};

/** The refusals a route may give, all as problem+json. */
export function problems<Codes extends Status>(
  ...codes: Codes[]
): Record<Codes, ProblemReply> {
  const replies: Partial<Record<Status, ProblemReply>> = {};
  for (const code of codes)
    replies[code] = {
      description: meanings[code],
      content: { "application/problem+json": { schema: Problem } },
    };
  return replies as Record<Codes, ProblemReply>;
}
