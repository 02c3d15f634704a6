import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Explained } from "./explained";

afterEach(cleanup);

/** What is fetched on demand may take its time on a busy machine. */
const patient = { timeout: 20_000 };

function show() {
  render(
    <Explained why="Yang diukur berkurang." label="yang diukur berkurang">
      *
    </Explained>,
  );
  return screen.getByRole("button", { name: "yang diukur berkurang" });
}

const opened = () => screen.findByRole("tooltip", {}, patient);

test("the focus opens it, and it describes the mark; Escape closes it", async () => {
  const mark = show();
  expect(screen.queryByRole("tooltip")).toBeNull();
  fireEvent.focus(mark);
  const tooltip = await opened();
  expect(tooltip.textContent).toBe("Yang diukur berkurang.");
  expect(mark.getAttribute("aria-describedby")).toBe(tooltip.id);
  fireEvent.keyDown(document, { key: "Escape" });
  expect(screen.queryByRole("tooltip")).toBeNull();
});

test("a pointer opens it, and may move onto it; leaving both closes it", async () => {
  const mark = show();
  fireEvent.pointerEnter(mark, { pointerType: "mouse" });
  const tooltip = await opened();
  fireEvent.pointerLeave(mark, { pointerType: "mouse" });
  fireEvent.pointerEnter(tooltip, { pointerType: "mouse" });
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(screen.getByRole("tooltip")).toBe(tooltip);
  fireEvent.pointerLeave(tooltip, { pointerType: "mouse" });
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(screen.queryByRole("tooltip")).toBeNull();
});

test("a touch opens it, and lifting the finger leaves it open", async () => {
  const mark = show();
  fireEvent.pointerEnter(mark, { pointerType: "touch" });
  fireEvent.pointerLeave(mark, { pointerType: "touch" });
  fireEvent.click(mark);
  expect((await opened()).textContent).toBe("Yang diukur berkurang.");
  fireEvent.blur(mark);
  expect(screen.queryByRole("tooltip")).toBeNull();
});

test("it stands in the landmark of its mark", async () => {
  render(
    <main>
      <Explained why="Yang diukur berkurang.">*</Explained>
    </main>,
  );
  fireEvent.focus(screen.getByRole("button"));
  const tooltip = await opened();
  expect(screen.getByRole("main").contains(tooltip)).toBe(true);
});
