import type { StageSaid, StandSaid } from "@/lib/follow/contract";

type Said = StageSaid | StandSaid;

export type StageRoom = {
  /** Asks again now: a phone that slept may have missed what was said. */
  wake: () => void;
  close: () => void;
};

type Hearing = {
  onSaid: (said: Said) => void;
  /** True while the line is there and the room has answered. */
  onLine: (isThere: boolean) => void;
  /** The room has refused: nobody may follow any more. */
  onRefused: () => void;
};

/**
 * Comes into a room of a stage and stays there, after each loss of the line again; what is on the stage comes with every coming in, so that nothing has been
 * missed. The connection's code is loaded when it is wanted.
 */
export function joinStageRoom(room: string, hearing: Hearing): StageRoom {
  let end = () => {};
  let wake = () => {};
  let isClosed = false;
  const open = async () => {
    const [{ connectToServer }, { StageSaid, StandSaid }] = await Promise.all([
      import("@/lib/live/client/live-socket"),
      import("@/lib/follow/contract"),
    ]);
    if (isClosed) return;
    const hear = (raw: unknown) => {
      const stage = StageSaid.safeParse(raw);
      const said = stage.success ? stage : StandSaid.safeParse(raw);
      // What a later version says is not understood; it is read with the next answer.
      if (said.success) hearing.onSaid(said.data);
    };
    const socket = connectToServer();
    const join = () => {
      socket.emit("join", room, (answer) => {
        if (answer.ok) hear(answer.said);
        else if (answer.problem.code === "stage-closed") hearing.onRefused();
        hearing.onLine(answer.ok);
      });
    };
    socket.on("connect", join);
    socket.on("disconnect", () => hearing.onLine(false));
    socket.on("said", (event) => {
      if (event.room === room) hear(event.said);
    });
    end = () => socket.close();
    wake = () => {
      if (socket.connected) join();
      else socket.connect();
    };
  };
  open().catch(() => hearing.onLine(false));
  return {
    wake: () => wake(),
    close: () => {
      isClosed = true;
      end();
    },
  };
}
