import type { Database } from "@/db/client";

/** Triggers on the tables of accounts notify it, so that it does not matter who changed them: a page, a command, another node, somebody with psql. */
const channel = "access";

/** A connection can die without a message, so everybody is looked at again at least this often. */
const safetyMs = 15_000;

/**
 * Calls `onChange` within moments of every commit that may have changed what somebody may do: role, regencies, a ban, the end of a session or of a key.
 * It is given the id of that person, or null where it may have been anybody.
 */
export async function listenForAccess(
  database: Pick<Database, "listen">,
  onChange: (userId: string | null) => void,
): Promise<{ stop: () => Promise<void> }> {
  const listening = await database.listen(channel, (userId) => {
    onChange(userId ?? null);
  });
  const safety = setInterval(() => {
    onChange(null);
  }, safetyMs).unref();
  return {
    stop: async () => {
      clearInterval(safety);
      await listening.stop();
    },
  };
}
