/**
 * The embedded engine behind the wire server of its own makers, to measure beside ours. Given a directory and the path of a socket;
 * sends "ready".
 */
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { openDurableFiles } from "@/db/embedded/durable-files";
import { startParams } from "@/db/embedded/open-engine";

const [dataDir = "", socketPath = ""] = process.argv.slice(2);

const db = await PGlite.create({
  fs: openDurableFiles(dataDir),
  startParams: startParams(true),
});
const server = new PGLiteSocketServer({
  db,
  path: socketPath,
  maxConnections: 100,
});
await server.start();
process.on("disconnect", () => process.exit());
process.send?.("ready");
