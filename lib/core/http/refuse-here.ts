import { randomUUID } from "node:crypto";
import { STATUS_CODES, type ServerResponse } from "node:http";
import { refusal, type AppError } from "@/lib/core/refusals/errors";
import { problemOf } from "./problem";
import type { Fault } from "./judge-target";

const refusals: Readonly<Record<Fault, () => AppError>> = {
  "bad-address": () =>
    refusal("bad-request", {
      id: "alamatnya tidak terbaca",
      en: "its address cannot be read",
    }),
  "method-not-allowed": () =>
    refusal("method-not-allowed", { allowed: "GET, HEAD" }),
};

/** Answers a request that goes no further, to programs as every refusal, to people in both languages. Nothing more of it is read. */
export function refuseHere(
  response: ServerResponse,
  fault: Fault,
  as: "problem" | "text",
): void {
  const error = refusals[fault]();
  const { text, remedy, status } = error;
  const body =
    as === "problem"
      ? JSON.stringify(problemOf(error, randomUUID()))
      : [text.id, remedy.id, "", text.en, remedy.en, ""].join("\n");
  response.writeHead(status, STATUS_CODES[status], {
    "content-type":
      as === "problem"
        ? "application/problem+json"
        : "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    connection: "close",
  });
  response.end(body);
}
