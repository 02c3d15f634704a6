/** The floor of live messages, a process of its own: on NOTIFY it reads one row of each regency and tells everybody. Prints its port. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import postgres from "postgres";
import { Server } from "socket.io";

const sql = postgres(process.argv[2] ?? "", { max: 2 });
const http = createServer();
const server = new Server(http, { perMessageDeflate: false });
/** What is said beside, so that messages are as long as the product's. */
let padding: Record<string, unknown> = {};
server.on("connection", (socket) => {
  socket.on("pad", (wanted: Record<string, unknown>, done: () => void) => {
    padding = wanted;
    done();
  });
});
await sql.listen("floor", (sequence) => {
  void sql`select area_code, ds_num, ds_den from rollups where month = '2026-01' and level = 'regency'`.then(
    (rows) =>
      server.emit("cells", { rows, ...padding, sequence: Number(sequence) }),
  );
});
await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
process.stdout.write(`${String((http.address() as AddressInfo).port)}\n`);
