/** Rows that are not drawn, as high as they would be; nobody is told of it. */
export function GapRow({
  height,
  columns,
}: {
  height: number;
  columns: number;
}) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height }} className="p-0" />
    </tr>
  );
}
