/**
 * Every helper that a template may call, besides Handlebars' own (`if`, `each`, …).
 *
 * Templates are compiled with `knownHelpersOnly`, so a call of anything else fails the build.
 */
export const helperNames = ['t'] as const;
