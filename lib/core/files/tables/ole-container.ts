import { open } from "node:fs/promises";

const directoryEntryBytes = 128;

/**
 * An OLE2 container is either a workbook from before 2007, or a new workbook encrypted with a password. The encrypted one has a stream called
 * EncryptedPackage in its directory; the header says where the directory is ([MS-CFB] 2.2).
 */
export async function isEncryptedContainer(path: string): Promise<boolean> {
  const handle = await open(path, "r");
  try {
    const header = Buffer.alloc(512);
    const { bytesRead } = await handle.read(header, 0, 512, 0);
    if (bytesRead < 512) return false;
    const sectorBytes = 2 ** Math.min(16, header.readUInt16LE(30));
    const directory = Buffer.alloc(
      Math.max(sectorBytes, 16 * directoryEntryBytes),
    );
    const offset = (header.readUInt32LE(48) + 1) * sectorBytes;
    const { bytesRead: length } = await handle.read(
      directory,
      0,
      directory.length,
      offset,
    );
    return directory
      .subarray(0, length)
      .includes(Buffer.from("EncryptedPackage", "utf16le"));
  } finally {
    await handle.close();
  }
}
