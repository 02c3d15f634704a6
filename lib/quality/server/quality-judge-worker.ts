import { serveTasks } from "@/lib/core/threads/worker-task";
import {
  judgeMonth,
  type JudgedMonth,
  type MonthToJudge,
} from "@/lib/quality/domain/judge-month";

serveTasks<MonthToJudge, JudgedMonth>((month) =>
  Promise.resolve({ result: judgeMonth(month) }),
);
