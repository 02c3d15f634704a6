import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ReceiptCard } from "./receipt-card";

afterEach(cleanup);

const receipt = (id: string) => (
  <>
    <button type="button">elsewhere</button>
    <ReceiptCard id={id} title={`Berkas ${id} diterima`} said={<p>12 baris</p>}>
      <a href="#map">Lihat</a>
    </ReceiptCard>
  </>
);

test("a receipt takes the focus once, and again for another submission", () => {
  const { rerender } = render(receipt("a"));
  const card = screen.getByRole("region", { name: "Berkas a diterima" });
  expect(document.activeElement).toBe(card);
  const elsewhere = screen.getByRole("button");
  elsewhere.focus();
  rerender(receipt("a"));
  expect(document.activeElement).toBe(elsewhere);
  rerender(receipt("b"));
  expect(document.activeElement).toBe(card);
});

test("what was accepted is read out, what can be done next is not", () => {
  render(receipt("a"));
  expect(screen.getByRole("status").textContent).toBe(
    "Berkas a diterima12 baris",
  );
});
