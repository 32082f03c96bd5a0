import type { ProfileFacts } from '../../dossier/profile.ts';
import { cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Context } from '../context.ts';

const shareable = { audience: 'shareable' } as const;

/** Who they are and why they bought, as facts: what a customer may read of it leads back to its cell. */
export function buildProfileFacts({ account: { row } }: Context): ProfileFacts {
  return {
    name: fact('account.name', 'text', cell(row.name), shareable),
    industry: fact('account.industry', 'text', cell(row.industry), shareable),
    product: fact('account.product', 'text', cell(row.product), shareable),
    useCase: fact('account.useCase', 'text', cell(row.use_case), shareable),
    purchaseReason: fact('account.purchaseReason', 'text', cell(row.purchase_reason), shareable),
  };
}
