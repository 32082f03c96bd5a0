export type Environment = Readonly<Record<string, string | undefined>>;

export const azureNames = ['AZURE_OPENAI_API_KEY', 'AZURE_OPENAI_ENDPOINT', 'OPENAI_API_VERSION'] as const;

/** Whether the environment names a model's server, so that `auto` writes with it. */
export function isModelConfigured(env: Environment): boolean {
  return (
    isSet(env, 'OPENAI_API_KEY') ||
    isSet(env, 'OPENAI_BASE_URL') ||
    azureNames.every((name) => isSet(env, name))
  );
}

export function isSet(env: Environment, name: string): boolean {
  return (env[name] ?? '').trim() !== '';
}
