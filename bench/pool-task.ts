import { serveTasks } from "@/lib/server/files/worker-task";

serveTasks<number, number>((number) => Promise.resolve({ result: number }));
