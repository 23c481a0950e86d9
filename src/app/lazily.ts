/** Makes the value at the first call and keeps it; a failure is not kept, so that the next call tries again. */
export function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= make().catch((error) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}
