export declare function sourceHash(root: string): string;
export declare function writeStamp(root: string, sources: string): void;
export declare function clearStamp(root: string): void;
export declare function isBuilt(root: string): boolean;
