/** A function that makes each thing once and keeps it: for what stands in many places of one document. */
export function once<Key, Made extends object | string | null>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new Map<Key, Made>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
