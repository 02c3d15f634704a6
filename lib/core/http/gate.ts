import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { slowestUploadMs } from "@/lib/core/files/pace";
import { judgeTarget } from "./judge-target";
import { refuseHere } from "./refuse-here";
import {
  commonHeaders,
  dataPolicy,
  pagePolicy,
  workerPolicy,
  type Site,
} from "./security-headers";

type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

export type Gate = Site & {
  /** Everything under /api. It judges further: who asks, for what, and how much of it is read. */
  answerApi: Answer;
  /** Everything else but /socket.io. Pages read, and so take no body. */
  answerPage: (request: IncomingMessage, response: ServerResponse) => void;
};

/** For the listener of Node: heads of requests must come within this. Longer bodies than files nobody sends, and files have a pace to keep. */
export const gateTimes = {
  // Whoever names two keys has named none that holds, wherever they are read.
  joinDuplicateHeaders: true,
  headersTimeout: 20_000,
  requestTimeout: slowestUploadMs,
  connectionsCheckingInterval: 5_000,
};

/** How long a body that is no file may take, whether anybody reads it or not. */
const bodyMilliseconds = 30_000;

/**
 * The one way in: every request passes here before anything of it is read. What cannot be served is refused in words, the rest goes to the API or the pages,
 * and every answer gets the headers that keep a browser from doing with it what it is not for.
 */
export function openGate(http: Server, gate: Gate): void {
  const common = commonHeaders(gate);
  http.on("request", (request: IncomingMessage, response: ServerResponse) => {
    pass(gate, request, response);
  });
  http.on("clientError", refuseUnread);
  // Socket.IO puts itself before the listeners that are there when it opens, so what holds for its answers too comes before it, last of all.
  http.once("listening", () => {
    http.prependListener(
      "request",
      (request: IncomingMessage, response: ServerResponse) => {
        for (const [name, value] of common) response.setHeader(name, value);
        response.setHeader("content-security-policy", dataPolicy);
        endSlowBody(request);
      },
    );
  });
}

function pass(
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { method = "", url = "" } = request;
  // Engine.IO has answered by now; what is left here of its path is not its own.
  if (response.headersSent || url.startsWith("/socket.io/")) return;
  const isApi = url === "/api" || url.startsWith("/api/");
  const fault = judgeTarget({ method, url });
  if (fault !== null) {
    refuseHere(response, fault, isApi ? "problem" : "text");
    return;
  }
  if (isApi) {
    void gate.answerApi(request, response);
    return;
  }
  if (method !== "GET" && method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    refuseHere(response, "method-not-allowed", "text");
    return;
  }
  openPage(gate, request, response);
}

/** Where the worker of packed meetings stands. */
const workerPath = "/sw.js";

/** Next finds the nonce in the policy of the request, whose sender cannot set it: a header of the same name is overwritten. */
function openPage(
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const nonce = randomBytes(16).toString("base64");
  const isWorker = request.url === workerPath;
  const policy = isWorker ? workerPolicy : pagePolicy(nonce, gate);
  request.headers["content-security-policy"] = policy;
  request.headers["x-nonce"] = nonce;
  response.setHeader("content-security-policy", policy);
  gate.answerPage(request, response);
}

/** Files may take longer, as long as they come at all: the API watches their pace. */
function endSlowBody(request: IncomingMessage): void {
  const { method = "", headers } = request;
  const hasBody =
    headers["transfer-encoding"] !== undefined ||
    Number(headers["content-length"] ?? 0) > 0;
  if (!hasBody) return;
  const isFile =
    method === "POST" &&
    /^multipart\/form-data/i.test(headers["content-type"] ?? "");
  if (isFile) return;
  const end = setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, bodyMilliseconds);
  end.unref();
  request.once("close", () => {
    clearTimeout(end);
  });
}

const unreadAnswers: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** What is no HTTP, or never ended, cannot be passed on. It is told so, and the connection ends. */
function refuseUnread(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = unreadAnswers[error.code ?? ""] ?? "400 Bad Request";
  const words =
    "Permintaan ini tidak dapat dibaca. / This request cannot be read.\n";
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: ${String(Buffer.byteLength(words))}\r\nconnection: close\r\n\r\n${words}`,
  );
}
