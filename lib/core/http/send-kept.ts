import type { IncomingMessage, ServerResponse } from "node:http";
import type { Audience } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import { encodingFor } from "./encoding";
import { audienceOfAsk, passHeader } from "./guest-pass";
import { asksFrozen } from "./frozen-address";
import { keptAnswers, type KeptAnswer, type KeptAnswers } from "./kept-answers";
import { plainQuery, quickAnswers } from "./quick-answers";
import { requestIdOf } from "./request-id";

/** Under which key an answer is kept: no two audiences share one. */
export function keyOf(audience: Audience, address: string): string {
  return `${audience} ${address}`;
}

/** Of a whole address what a request names: path and question. */
export function addressOf(url: string): string {
  return url.slice(url.indexOf("/", "https://".length));
}

/** Whether somebody who sends this If-None-Match has the answer. Proxies that compress make validators weak. */
export function hasAlready(
  ifNoneMatch: string | null | undefined,
  etag: string,
): boolean {
  if (!ifNoneMatch) return false;
  const opaque = (one: string) => one.trim().replace(/^W\//, "");
  return ifNoneMatch
    .split(",")
    .some((one) => one.trim() === "*" || opaque(one) === opaque(etag));
}

/** What of a request decides how an answer is sent: whether its sender has it already, and how it may be compressed. */
export type Wish = {
  ifNoneMatch: string | undefined;
  acceptEncoding: string | undefined;
};

export type Reply = {
  status: 200 | 304;
  headers: Record<string, string>;
  body: Buffer<ArrayBuffer> | null;
};

/** An answer from memory as it is sent to somebody. They may keep it, but ask each time whether it still holds. */
export async function replyOf(
  answers: KeptAnswers,
  key: string,
  answer: KeptAnswer,
  { ifNoneMatch, acceptEncoding }: Wish,
): Promise<Reply> {
  const { etag } = answer;
  const headers = {
    etag,
    "cache-control": "private, no-cache",
    vary: `cookie, authorization, accept-encoding, ${passHeader}`,
  };
  if (hasAlready(ifNoneMatch, etag))
    return { status: 304, headers, body: null };
  const encoding = encodingFor(acceptEncoding, answer.body.length);
  const body = await answers.bytesOf(key, answer, encoding);
  return {
    status: 200,
    headers: {
      ...headers,
      "content-type": "application/json; charset=utf-8",
      "content-length": String(body.length),
      ...(encoding !== null && { "content-encoding": encoding }),
    },
    body,
  };
}

/** Other hosts are for the usual way to judge. */
const plainHost = /^[\w.-]+(:\d{1,5})?$/;

/**
 * Sends answers from memory straight to the connection, without routing and reading a request whose answer is known or whose figures are. Resolves to false,
 * having sent nothing, for everything else, which then goes the usual way: what is not kept or has become old, what is no GET, and whoever is refused. Who
 * asks is found out as for every request, and which audience that is; the same address is kept for each audience by itself, and only where somebody of that
 * audience was let through with it.
 */
export function openKeptSender(
  product: Product,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const answers = product.service(keptAnswers);
  const quick = new Map(
    product.itemsIn(quickAnswers).map((one) => [one.path, one]),
  );
  return async (request, response) => {
    const { url = "", headers } = request;
    if (request.method !== "GET" || !(isKept(url) || isQuick(url)))
      return false;
    // What is kept and in memory here is live.
    if (asksFrozen(url)) return false;
    if (!plainHost.test(headers.host ?? "")) return false;
    const audience = await audienceOfRequest(product, request);
    if (audience === null) return false;
    const key = keyOf(audience, url);
    const answer = answers.find(key) ?? makeAtOnce(url, audience);
    if (answer === null) return false;
    const reply = await replyOf(answers, key, answer, {
      ifNoneMatch: headers["if-none-match"],
      acceptEncoding: headerOf(headers["accept-encoding"]),
    });
    sendReply(response, reply, requestIdOf(headerOf(headers["x-request-id"])));
    return true;
  };

  function isKept(url: string): boolean {
    return (
      answers.has(keyOf("oversight", url)) || answers.has(keyOf("public", url))
    );
  }

  function isQuick(url: string): boolean {
    return quick.has(pathOf(url));
  }

  /** From the figures in memory, if the question is a plain one. */
  function makeAtOnce(url: string, audience: Audience): KeptAnswer | null {
    const path = pathOf(url);
    const query = plainQuery(url.slice(path.length + 1));
    const found =
      query === null
        ? null
        : (quick.get(path)?.find(product, audience, query) ?? null);
    return found === null
      ? null
      : answers.put(keyOf(audience, url), found.basis, found.reply);
  }
}

/** Null for whoever is to be refused: the usual way has the words for it. */
async function audienceOfRequest(
  product: Product,
  { url = "", headers }: IncomingMessage,
): Promise<Audience | null> {
  try {
    const get = (name: string) => headerOf(headers[name]) ?? null;
    const actor = await product.actorOf({ get });
    return await audienceOfAsk(product, actor, {
      method: "GET",
      path: pathOf(url),
      pass: get(passHeader),
    });
  } catch {
    return null;
  }
}

function pathOf(url: string): string {
  const end = url.indexOf("?");
  return end === -1 ? url : url.slice(0, end);
}

/** Writes a reply to the connection of its request. */
export function sendReply(
  response: ServerResponse,
  { status, headers, body }: Reply,
  requestId: string,
): void {
  response.writeHead(status, { ...headers, "x-request-id": requestId });
  response.end(body);
}

function headerOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(", ") : value;
}
