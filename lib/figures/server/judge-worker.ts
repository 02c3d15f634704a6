import { judgeTable, type ToldTable } from "@/lib/core/disclosure/judge-table";
import { serveTasks } from "@/lib/core/threads/worker-task";
import type { TableToJudge } from "./table-judge";

serveTasks<TableToJudge, ToldTable>(({ table, history }) =>
  Promise.resolve({ result: judgeTable(table, history) }),
);
