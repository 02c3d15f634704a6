import { clearSimulatedSnapshots } from "@/db/snapshots/snapshots";
import { frozenKeepers } from "@/lib/core/http/frozen-answers";
import { fill } from "@/lib/core/product/slot";
import type { Subject } from "@/lib/core/subjects/subject";
import { snapshotsChanges } from "@/lib/snapshots/domain/changes";
import { fillSnapshotsDemo } from "./fill-demo";
import { snapshotKeeper } from "./frozen/frozen-keeper";
import { snapshotsRefusalKinds } from "./refusals";
import { snapshotRoutes } from "./routes";

export const snapshotsSubject: Subject = {
  name: "snapshots",
  inHall: ["GET /snapshots*"],
  routes: [snapshotRoutes],
  changes: snapshotsChanges,
  refusals: snapshotsRefusalKinds,
  fills: [fill(frozenKeepers, snapshotKeeper)],
  demo: { fill: fillSnapshotsDemo, clear: clearSimulatedSnapshots },
};
