import type { Effects } from '../run/effects.ts';
import type { KeepEffects } from '../run/model/kept-answers.ts';
import type { ProviderEffects } from '../run/model/provider-settings.ts';

/** Everything that the program does to the world, and all that it learns from it but for its arguments. */
export type CliEffects = Effects &
  KeepEffects & {
    /** What fences data in a prompt: random, so that no data can know it. */
    readonly drawMarker: () => string;
    readonly http: ProviderEffects;
    /** Where the system wants caches of this user to be. */
    readonly cacheFolder: () => Promise<string>;
    /** A folder with all that is in it; none is fine too. */
    readonly removeFolder: (path: string) => Promise<void>;
    readonly env: Readonly<Record<string, string | undefined>>;
    /** The day on the user's wall, `YYYY-MM-DD`; asked once a run. */
    readonly today: () => string;
    /** Whether reports go to a terminal that can show colour. */
    readonly isReportTerminal: boolean;
    /** Columns of the terminal that output goes to; null where it goes to a file or another program. */
    readonly outputWidth: number | null;
  };
