import { useMemo } from "react";
import { encode } from "uqr";

/** An address as a QR code. Dark on light in every theme: many cameras do not read it the other way round. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { path, size } = useMemo(() => {
    const { data, size } = encode(address, { border: 3, ecc: "M" });
    const squares = data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
    );
    return { path: squares.join(""), size };
  }, [address]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      shapeRendering="crispEdges"
      className="w-full max-w-[13rem] forced-color-adjust-none rounded-mark"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
