import type { Finding, FindingCode } from '../check/finding.ts';

/**
 * What can be wrong with an answer: whatever the checker finds, an opener for what a rule holds back, and what is ours
 * alone in words that are said to the customer.
 */
export type Flaw = Omit<Finding, 'code'> & { readonly code: FindingCode | 'heldBack' | 'notToBeSaid' };
