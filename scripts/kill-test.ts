/** `npm run test:kill`: kills the embedded database and the server by turns while uploads are running, 20 times or as often as the argument says. */
import { runKillRounds, type KillRound } from "./testing/kill-rounds";

const rounds = Number(process.argv[2] ?? "20");
const done: KillRound[] = [];
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

const { inBackup } = await runKillRounds(rounds, (round) => {
  done.push(round);
  const { victim, underWay, backMs, submissions } = round;
  console.log(
    `${String(done.length).padStart(3)}  ${victim.padEnd(8)} killed, ${String(underWay)} files under way; back after ${seconds(backMs)}; ${String(submissions)} submissions, all whole`,
  );
});

for (const victim of ["database", "server"] as const) {
  const times = done
    .filter((round) => round.victim === victim)
    .map(({ backMs }) => backMs)
    .sort((a, b) => a - b);
  const middle = times[Math.floor(times.length / 2)] ?? 0;
  console.log(
    `${victim}: killed ${String(times.length)} times, back after ${seconds(middle)} (median), ${seconds(times.at(-1) ?? 0)} at most`,
  );
}
console.log(
  `The backup made during the last uploads was restored: ${String(inBackup)} submissions, all whole.`,
);
console.log("Nothing answered was lost, nothing half was left.");
