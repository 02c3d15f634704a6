const beats = 2;
const beatMs = 700;

/**
 * Lets the borders of some areas swell twice and fade, frame by frame. Returns how to stop it; stopped or done, every border is as before.
 */
export function runPulse(
  areas: ReadonlySet<string>,
  setStrength: (code: string, strength: number) => void,
): () => void {
  const startedAt = performance.now();
  let frame = 0;
  const all = (strength: number) => {
    for (const code of areas) setStrength(code, strength);
  };
  const step = (now: number) => {
    const passed = now - startedAt;
    if (passed >= beats * beatMs) {
      all(0);
      return;
    }
    all(Math.sin(((passed % beatMs) / beatMs) * Math.PI));
    frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => {
    cancelAnimationFrame(frame);
    all(0);
  };
}
