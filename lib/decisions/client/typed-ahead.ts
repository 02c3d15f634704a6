/** What was typed before there was a field for it. */
let typed = "";
let stop: (() => void) | null = null;

/**
 * Keeps what is typed from the key that opens the window until a field has the focus: whoever writes while others speak does not wait for a window, and what they
 * type must move nothing that lies below it.
 */
export function catchTyping(): void {
  stop?.();
  typed = "";
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isInField(event))
      return;
    if (event.key === "Escape") return void takeTyped();
    if (event.key === "Backspace") typed = typed.slice(0, -1);
    else if (event.key.length === 1) typed += event.key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("keydown", press, { capture: true });
  stop = () => removeEventListener("keydown", press, { capture: true });
}

/** What was typed ahead, once: nothing is caught any more. */
export function takeTyped(): string {
  stop?.();
  stop = null;
  const words = typed;
  typed = "";
  return words;
}

function isInField({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input,textarea,select") !== null
  );
}
