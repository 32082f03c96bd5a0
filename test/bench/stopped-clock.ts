export type Measured = { readonly seconds: number; readonly processorSeconds: number };

/** Adds up what passes while it runs. */
export class StoppedClock {
  #seconds = 0;
  #processor = 0;
  #since = { clock: 0, processor: process.cpuUsage() };

  start(): void {
    this.#since = { clock: performance.now(), processor: process.cpuUsage() };
  }

  stop(): void {
    const { user, system } = process.cpuUsage(this.#since.processor);
    this.#processor += (user + system) / 1e6;
    this.#seconds += (performance.now() - this.#since.clock) / 1000;
  }

  get measured(): Measured {
    return { seconds: this.#seconds, processorSeconds: this.#processor };
  }
}
