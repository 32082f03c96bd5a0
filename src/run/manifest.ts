/** What renewbrief has written into a folder: by file name, the fingerprints of the contents that are its own. */
export type Manifest = { readonly files: ReadonlyMap<string, readonly string[]> };

export const manifestName = '.renewbrief.json';

/** A manifest of another version counts as a damaged one: the first held SHA-256. */
const VERSION = 2;

/** A manifest that is missing or damaged knows no file: then every file that is there counts as somebody's work. */
export function parseManifest(content: Uint8Array | null): Manifest {
  if (content === null) return { files: new Map() };
  try {
    return { files: readFiles(JSON.parse(new TextDecoder().decode(content))) };
  } catch {
    return { files: new Map() };
  }
}

export function renderManifest({ files }: Manifest): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: VERSION, files: Object.fromEntries(sorted) }, null, 2)}\n`;
}

function readFiles(data: unknown): ReadonlyMap<string, readonly string[]> {
  if (!isObject(data) || data.version !== VERSION || !isObject(data.files)) return new Map();
  return new Map(
    Object.entries(data.files).flatMap(([name, fingerprints]) =>
      Array.isArray(fingerprints)
        ? [[name, fingerprints.filter((fingerprint) => typeof fingerprint === 'string')] as const]
        : [],
    ),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
