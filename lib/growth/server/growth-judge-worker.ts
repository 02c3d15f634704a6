import { serveTasks } from "@/lib/core/threads/worker-task";
import type { GrowthToJudge } from "./growth-judge";
import { judgeGrowth, type JudgedGrowth } from "./judge-growth";

serveTasks<GrowthToJudge, JudgedGrowth>(({ found, beside }) =>
  Promise.resolve({ result: judgeGrowth(found, beside) }),
);
