/** The part of the core that activation must not wait for; loaded once, at the first call. */
export const loadCore = () => import('../core/lazy');

export type Core = Awaited<ReturnType<typeof loadCore>>;

/** The part that exports and imports. */
export const loadExchange = () => import('../core/lazyExchange');
