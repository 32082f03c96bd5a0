import type { Finding, FindingCode } from '../check/finding.ts';

/** What can be wrong with an answer: whatever the checker finds, and an opener for what a rule holds back. */
export type Flaw = Omit<Finding, 'code'> & { readonly code: FindingCode | 'heldBack' };
