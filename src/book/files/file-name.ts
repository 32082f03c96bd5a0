/** A file's name without the folders before it, whichever slash parts them. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Where the point before a name's extension stands; −1 without one. */
function extensionPoint(name: string): number {
  const point = name.lastIndexOf('.');
  return point === name.length - 1 ? -1 : point;
}

export function withoutExtension(name: string): string {
  const point = extensionPoint(name);
  return point === -1 ? name : name.slice(0, point);
}

/** What stands behind the last point of a name, in small letters; empty where there is nothing. */
export function extensionOf(name: string): string {
  const point = extensionPoint(name);
  return point === -1 ? '' : name.slice(point + 1).toLowerCase();
}
