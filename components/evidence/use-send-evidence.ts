"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { newUuid } from "@/lib/core/client/random-id";
import type { Text } from "@/lib/core/domain/text-pair";
import { copyFile, type ChosenFile } from "@/lib/core/files/client/upload-file";
import { sendEvidence } from "@/lib/evidence/client/send-evidence";
import { shrinkPhoto } from "@/lib/evidence/client/shrink-photo";

/** A file on its way, from the moment at which it was chosen. */
export type Sending = {
  id: string;
  name: string;
  step:
    | "preparing"
    | "sending"
    | "checking"
    | "retrying"
    | "waits"
    | "refused"
    | "stored"
    | "same";
  /** How much of it has left this device, from 0 to 1. */
  share: number;
  why: Text | null;
};

/** Seconds before each further try; after the last one a person decides. */
const pauses = [2, 5, 10, 20, 30];

const isOver = ({ step }: Sending) => step === "stored" || step === "same";

/** True while leaving the page would lose a file. */
export const isUnderWay = (one: Sending): boolean =>
  !isOver(one) && one.step !== "refused";

function useFiles() {
  const [files, setFiles] = useState<readonly Sending[]>([]);
  const change = useCallback((id: string, part: Partial<Sending>) => {
    setFiles((all) =>
      all.map((one) => (one.id === id ? { ...one, ...part } : one)),
    );
  }, []);
  return { files, setFiles, change };
}

type Change = ReturnType<typeof useFiles>["change"];

/** Tries a file until it is stored, refused or given up, with longer and longer pauses, and at once when the line is back. */
function useTries(path: string, change: Change, onStored: () => void) {
  const given = useRef(new Map<string, ChosenFile>());
  const wake = useRef<(() => void) | null>(null);
  const told = useRef(onStored);
  useEffect(() => {
    told.current = onStored;
  });
  const tryOnce = useCallback(
    async (id: string): Promise<boolean> => {
      const file = given.current.get(id);
      // Given up meanwhile.
      if (file === undefined) return true;
      change(id, { step: "sending", share: 0, why: null });
      const sent = await sendEvidence(path, { id, file }, (share) =>
        change(id, { share, step: share < 1 ? "sending" : "checking" }),
      );
      if (sent.kind === "waits") return false;
      given.current.delete(id);
      change(id, {
        step: sent.kind,
        why: sent.kind === "refused" ? sent.why : null,
      });
      if (sent.kind !== "refused") told.current();
      return true;
    },
    [path, change],
  );
  const tryUntilSent = useCallback(
    async (id: string) => {
      for (const pause of pauses) {
        if (await tryOnce(id)) return;
        change(id, { step: "retrying" });
        await sleepOrOnline(pause, wake);
      }
      if (!(await tryOnce(id))) change(id, { step: "waits" });
    },
    [tryOnce, change],
  );
  return { given, wake, tryUntilSent };
}

/** Sends chosen files one after another, and again by itself where the line is weak: a file keeps its id, so it is stored once. */
export function useSendEvidence(path: string, onStored: () => void) {
  const { files, setFiles, change } = useFiles();
  const { given, wake, tryUntilSent } = useTries(path, change, onStored);
  const line = useRef<Promise<void>>(Promise.resolve());
  const queue = useCallback((work: () => Promise<void>) => {
    line.current = line.current.then(work);
  }, []);
  const send = async (id: string, chosen: File) => {
    const file = await prepared(chosen);
    if (file === null) {
      change(id, { step: "refused", why: unreadable });
      return;
    }
    given.current.set(id, file);
    await tryUntilSent(id);
  };
  const add = (chosen: readonly File[]) => {
    for (const one of chosen) {
      const id = newUuid();
      const { name } = one;
      setFiles((all) => [
        ...all.filter((before) => !isOver(before)),
        { id, name, step: "preparing", share: 0, why: null },
      ]);
      queue(() => send(id, one));
    }
  };
  const again = (id: string) => queue(() => tryUntilSent(id));
  const drop = (id: string) => {
    given.current.delete(id);
    setFiles((all) => all.filter((one) => one.id !== id));
    wake.current?.();
  };
  return { files, add, again, drop };
}

/** A copy of a file, as small as it is to be kept; null where this device cannot read it. */
async function prepared(file: File): Promise<ChosenFile | null> {
  const copy = await copyFile(file).catch(() => null);
  return copy === null ? null : shrinkPhoto(copy);
}

const unreadable: Text = {
  id: "Berkas tidak dapat dibaca dari perangkat ini. Pilih lagi.",
  en: "The file cannot be read from this device. Choose it again.",
};

/** Waits, but not longer than until the line is back. */
function sleepOrOnline(
  seconds: number,
  wake: { current: (() => void) | null },
): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener("online", end);
      wake.current = null;
      resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    addEventListener("online", end);
    wake.current = end;
  });
}

/** While a file is on its way, closing the page asks first. */
export function useHeldPage(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isBusy]);
}
