import { connectionStore } from "@/lib/core/client/connection";
import type { LiveUpdates } from "./live-updates";

/** The server sends a beat every five seconds. After three missed beats the connection counts as broken. */
const silenceMs = 16_000;
const lookMs = 2_000;

/**
 * Begins anew where the page may have slept: after a silence, also that of a night with the lid closed, when the network is back, and when the browser
 * puts a page back on screen that it had put aside. Returns how to stop watching.
 */
export function watchPage(live: Pick<LiveUpdates, "startAnew">): () => void {
  const look = () => {
    const { status, heardAt } = connectionStore.get();
    const isSilent = heardAt !== null && Date.now() - heardAt > silenceMs;
    if (isSilent && (status === "live" || status === "checking"))
      live.startAnew();
  };
  const show = (event: PageTransitionEvent) => {
    if (event.persisted) live.startAnew();
  };
  const say = (status: "offline" | "reconnecting") =>
    connectionStore.set({ ...connectionStore.get(), status });
  const goOffline = () => say("offline");
  const goOnline = () => {
    say("reconnecting");
    live.startAnew();
  };
  const seen = () => {
    if (document.visibilityState === "visible") look();
  };
  const timer = setInterval(look, lookMs);
  addEventListener("offline", goOffline);
  addEventListener("online", goOnline);
  addEventListener("pageshow", show);
  document.addEventListener("visibilitychange", seen);
  return () => {
    clearInterval(timer);
    removeEventListener("offline", goOffline);
    removeEventListener("online", goOnline);
    removeEventListener("pageshow", show);
    document.removeEventListener("visibilitychange", seen);
  };
}
