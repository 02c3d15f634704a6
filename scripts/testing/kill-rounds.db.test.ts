import { expect, it } from "vitest";
import { enginesUnderTest } from "@/db/testing/engines";
import { runKillRounds, type KillRound } from "./kill-rounds";

it.runIf(enginesUnderTest().includes("embedded"))(
  "nothing answered is lost and nothing half is left when the database and then the server are killed in the middle of uploads, nor in a backup made meanwhile",
  async () => {
    const rounds: KillRound[] = [];
    const { inBackup } = await runKillRounds(2, (round) => rounds.push(round));
    expect(inBackup).toBeGreaterThan(0);
    expect(rounds.map(({ victim }) => victim)).toEqual(["database", "server"]);
    for (const { submissions } of rounds)
      expect(submissions).toBeGreaterThan(0);
  },
  600_000,
);
