import { serveTasks } from "@/lib/core/threads/worker-task";

serveTasks<number, number>((number) => Promise.resolve({ result: number }));
