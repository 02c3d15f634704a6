import { io, type Socket } from "socket.io-client";
import {
  ProgressEvent,
  type UploadClientEvents,
  type UploadServerEvents,
} from "@/lib/core/files/contract";

export type UploadProgress = {
  /**
   * Asks the server to report on an upload. Resolves when the server has answered, or after a short wait: the file is sent even if no live connection
   * can be opened.
   */
  follow: (upload: string) => Promise<void>;
  close: () => void;
};

const patienceMs = 600;

/** A live connection that tells how far the server is with a file. */
export function openUploadProgress(
  onProgress: (event: ProgressEvent) => void,
): UploadProgress {
  const socket: Socket<UploadServerEvents, UploadClientEvents> = io({
    path: "/socket.io",
    transports: ["websocket", "polling"],
    tryAllTransports: true,
  });
  let followed: string | null = null;
  socket.on("connect", () => {
    if (followed !== null) socket.emit("follow", followed);
  });
  socket.on("progress", (message) => {
    const event = ProgressEvent.safeParse(message);
    if (event.success && event.data.upload === followed) onProgress(event.data);
  });
  return {
    follow: async (upload) => {
      followed = upload;
      if (socket.connected) socket.emit("follow", upload);
      else await connectedOrLate(socket);
    },
    close: () => socket.close(),
  };
}

function connectedOrLate(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMs);
    socket.once("connect", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
