declare const ANALYZER_VERSION: string;

/**
 * Names the analyzer with its lexicons and its model: a hash of their files, which the bundler puts in. What one version
 * has found is never taken for what another one would find.
 */
export const analyzerVersion = ANALYZER_VERSION;
