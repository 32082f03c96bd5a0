import type { CliEffects } from './effects.ts';
import type { SchemaInvocation } from './invocation.ts';
export async function runSchema(_invocation: SchemaInvocation, _effects: CliEffects): Promise<number> {
  return 0;
}
