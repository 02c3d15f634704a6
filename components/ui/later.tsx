"use client";

import {
  createElement,
  useEffect,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "./button";
import { cx } from "./class-names";
import { StateMessage } from "./state-message";

type Load<Props> = () => Promise<ComponentType<Props>>;

/** A component whose script is fetched when it is first shown, or before by `load`. */
export type Later<Props> = ComponentType<Props> & { load: () => void };

/**
 * A part of a page that is fetched when it is first shown; `until` is shown before. Where the network is gone, the part says so in its own place and
 * tries again when asked or when the network is back, while the rest of the page stays as it is.
 */
export function later<Props extends object>(
  load: Load<Props>,
  until: () => ReactNode = () => null,
): Later<Props> {
  return laterWith(load, {
    until,
    failure: (_, retry) => <PartFailure onRetry={retry} />,
  });
}

/** The same for a window over the page: whoever opened it is told if it is slow, and may give it up if it does not come. */
export function laterWindow<Props extends { onClose: () => void }>(
  load: Load<Props>,
): Later<Props> {
  return laterWith(load, {
    until: () => <SlowNote />,
    failure: ({ onClose }, retry) => (
      <div className="fixed inset-x-4 bottom-4 z-60 mx-auto max-w-xl rounded-mark bg-surface shadow-float print:hidden">
        <PartFailure onRetry={retry} onClose={onClose} />
      </div>
    ),
  });
}

type Faces<Props> = {
  until: () => ReactNode;
  failure: (props: Props, retry: () => void) => ReactNode;
};

/** The same with faces of its own. */
export function laterWith<Props extends object>(
  load: Load<Props>,
  { until, failure }: Faces<Props>,
): Later<Props> {
  const part = keepOne(load);
  function Part(props: Props) {
    const Loaded = useSyncExternalStore(part.subscribe, part.get, () => null);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (Loaded !== null || hasFailed) return;
      let isGone = false;
      part.load().catch(() => {
        if (!isGone) setFailed(true);
      });
      return () => {
        isGone = true;
      };
    }, [Loaded, hasFailed]);
    const retry = () => setFailed(false);
    useEffect(() => {
      if (!hasFailed) return;
      addEventListener("online", retry);
      return () => removeEventListener("online", retry);
    }, [hasFailed]);
    if (Loaded !== null) return createElement(Loaded, props);
    return hasFailed ? failure(props, retry) : until();
  }
  return Object.assign(Part, {
    // Whoever only reaches for it is told nothing yet: who opens it asks again.
    load: () => void part.load().catch(() => {}),
  });
}

/** Fetches once, and again after a failure. */
function keepOne<Props>(load: Load<Props>) {
  let loaded: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;
  const heard = new Set<() => void>();
  return {
    get: () => loaded,
    subscribe: (tell: () => void) => {
      heard.add(tell);
      return () => void heard.delete(tell);
    },
    load: () => {
      coming ??= load().then(
        (component) => {
          loaded = component;
          for (const tell of heard) tell();
        },
        (error: unknown) => {
          coming = null;
          throw error;
        },
      );
      return coming;
    },
  };
}

function PartFailure({
  onRetry,
  onClose,
}: {
  onRetry: () => void;
  onClose?: () => void;
}) {
  const text = useTranslations("common");
  return (
    <StateMessage
      tone="failure"
      title={text("part.failed")}
      className={cx(!onClose && "my-1")}
      action={
        <span className="flex gap-2">
          <Button size="sm" onClick={onRetry}>
            {text("action.retry")}
          </Button>
          {onClose ? (
            <Button size="sm" variant="quiet" onClick={onClose}>
              {text("action.close")}
            </Button>
          ) : null}
        </span>
      }
    >
      {text("part.hint")}
    </StateMessage>
  );
}

/** So long, in milliseconds, nobody wonders whether a press was felt. */
const unnoticedMs = 400;

function SlowNote() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), unnoticedMs);
    return () => clearTimeout(timer);
  }, []);
  return isSlow ? <ComingNote /> : null;
}

function ComingNote() {
  const text = useTranslations("common");
  return (
    <p
      role="status"
      className="fixed inset-x-4 bottom-4 z-60 mx-auto w-fit rounded-mark bg-surface px-4 py-2 text-14 shadow-float print:hidden"
    >
      {text("part.coming")}
    </p>
  );
}
