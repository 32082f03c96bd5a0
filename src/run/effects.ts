/** A file that is read in pieces. Whoever opens it closes it. */
export interface OpenFile {
  /** Fills the front of what it is given and says how many bytes it wrote, 0 at the end. */
  readonly read: (into: Uint8Array) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Reading of the user's files. All reject with Node's error codes (`ENOENT`, `EACCES`, …). */
export interface ReadEffects {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly openFile: (path: string) => Promise<OpenFile>;
  /** In bytes; to be asked before a file is read that may be too large for it. */
  readonly fileSize: (path: string) => Promise<number>;
  /** The names of what lies directly in a folder, in code-unit order; `ENOTDIR` where it is no folder. */
  readonly listFolder: (path: string) => Promise<readonly string[]>;
  /** The folder that relative paths start from. */
  readonly workingFolder: string;
}

export interface WriteEffects {
  readonly makeFolder: (path: string) => Promise<void>;
  /** All or nothing: after a failure or a crash there is the old file or the new one, never a part of either. */
  readonly writeFileAtomically: (path: string, content: string | Uint8Array) => Promise<void>;
}

/** Documents and data go to `writeOutput`, everything else to `report`. */
export interface SpeechEffects {
  readonly writeOutput: (text: string) => void;
  /** One line or more for the person at the terminal. */
  readonly report: (text: string) => void;
}

/** What a terminal can be asked. Null where nobody can answer, as in a pipe. */
export interface AskEffects {
  readonly pick: ((question: string, options: readonly string[]) => Promise<number | null>) | null;
}

export interface OpenEffects {
  /** Opens a file with the program that the system has for it. */
  readonly open: (path: string) => Promise<void>;
}

export type Effects = ReadEffects & WriteEffects & SpeechEffects & AskEffects & OpenEffects;
