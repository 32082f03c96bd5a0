/** Works on items in their order, so many at a time; after a failure or a stop no other is begun. @throws the first failure, once all that were under way have ended. */
export async function forEachConcurrently<T>(
  items: readonly T[],
  most: number,
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  let hasFailed = false;
  const workers = Array.from({ length: Math.min(most, items.length) }, async () => {
    for (const item of rest) {
      if (hasFailed || signal.aborted) return;
      try {
        await work(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  });
  const failed = (await Promise.allSettled(workers)).find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
