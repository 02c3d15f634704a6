import { fill } from "@/lib/core/product/slot";
import { publications } from "@/lib/figures/server/publication";
import { keepGrowth } from "./keep-growth";
import { tellGrowth } from "./tell-growth";
import { growthRoutes } from "./routes";
import type { Subject } from "@/lib/core/subjects/subject";

export const growthSubject: Subject = {
  name: "growth",
  routes: [growthRoutes],
  fills: [fill(publications, { keep: keepGrowth, tell: tellGrowth })],
};
