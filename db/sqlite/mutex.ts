/** How long a write waits for its turn in this process. Longer means that a transaction waits for itself. */
const turnLimitMs = 30_000;

/** Lets one holder at a time pass, in the order of asking. */
export type Mutex = { lock(): Promise<() => void> };

export function createMutex(): Mutex {
  let tail: Promise<void> = Promise.resolve();
  return {
    async lock() {
      let release = () => {};
      const before = tail;
      tail = new Promise((resolve) => {
        release = resolve;
      });
      await withinLimit(before, release);
      return release;
    },
  };
}

async function withinLimit(before: Promise<void>, giveUp: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Error("A write waited 30 s for its turn: is it made outside the transaction it belongs to?"),
        ),
      turnLimitMs,
    );
  });
  try {
    await Promise.race([before, late]);
  } catch (error) {
    // Whoever waits behind must still wait for the holder, not for the one that gave up.
    before.then(giveUp);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
