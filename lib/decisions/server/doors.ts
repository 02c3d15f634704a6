import { actorDoor, type Door } from "@/lib/core/http/operation";
import { mayDecide, mayReadDecisions, mayReportOnSome } from "./permissions";

export const readDoor: Door = {
  may: ({ audience }) => mayReadDecisions(audience),
  to: { id: "membaca tindak lanjut", en: "read decisions" },
};
export const writeDoor = actorDoor(mayDecide, {
  id: "mencatat dan mengubah keputusan",
  en: "write and change decisions",
});
export const reportDoor = actorDoor(mayReportOnSome, {
  id: "melaporkan kemajuan",
  en: "report progress",
});
