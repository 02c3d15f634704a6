import { connect } from "node:net";
import type { Reply } from "./api-under-test";

/** What reaches the other end before it is closed: status, headers and body. */
export async function exchange(
  port: number,
  pieces: (string | Buffer)[],
): Promise<Reply & { head: string }> {
  const socket = connect(port, "127.0.0.1");
  let said = "";
  socket.on("error", () => undefined);
  socket.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const closed = new Promise((resolve) => socket.once("close", resolve));
  for (const piece of pieces) {
    if (socket.destroyed) break;
    if (!socket.write(piece))
      await Promise.race([
        new Promise((resolve) => socket.once("drain", resolve)),
        closed,
      ]);
  }
  await closed;
  const [head = "", body = ""] = said.split("\r\n\r\n");
  return {
    head,
    status: Number(head.split(" ")[1]),
    type: /content-type: (.*)/i.exec(head)?.[1] ?? "",
    body: body.startsWith("{") ? (JSON.parse(body) as Reply["body"]) : {},
  };
}
