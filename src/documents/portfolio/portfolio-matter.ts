import type { Portfolio } from '../../dossier/portfolio.ts';
import type { Fact } from '../../facts/node.ts';
import type { BriefNotes } from '../brief-notes.ts';
import type { AdoptedFront } from './adopt-front.ts';

/** Which renewals a run is about: months (`YYYY-MM`), or days counted from that of the run. */
export type Period = {
  readonly kind: 'months' | 'days';
  readonly from: string;
  readonly to: string;
};

/** What the page says of an account besides its facts. */
export type AccountPage = {
  readonly front: AdoptedFront;
  /** The documents that were written of it. */
  readonly files: readonly { readonly format: string; readonly name: string }[];
  readonly problems: BriefNotes['problems'];
  readonly missingTables: readonly string[];
};

/**
 * Why an account has no brief. `dates`: nobody can tell when it renews; `edited`: a file is somebody's work; `refused`: an
 * end that the user can do something about; `fault`: one of ours.
 */
export type FailureCode = 'dates' | 'edited' | 'refused' | 'fault';

export type Failure = {
  readonly id: string;
  readonly name: string;
  readonly code: FailureCode;
  /** What exactly: the problems of the data, the files, the message. In English, like every problem. */
  readonly detail: string;
};

/** An account that the period does not hold and that somebody should look at all the same. */
export type Outsider = {
  readonly code: 'undated' | 'ended' | 'notice';
  readonly name: Fact<string>;
  /** The end of the contract, or its last notice day. */
  readonly date: Fact<string> | null;
};

/** All that the portfolio page is made of. `accounts` by the slugs of the entries. */
export type PortfolioMatter = {
  readonly portfolio: Portfolio;
  readonly period: Period;
  readonly accounts: ReadonlyMap<string, AccountPage>;
  readonly failures: readonly Failure[];
  readonly outsiders: readonly Outsider[];
};
