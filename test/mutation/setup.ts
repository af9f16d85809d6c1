import fc from 'fast-check';

/**
 * What the tests do otherwise when mutants are tried on them: fewer runs of the properties, the same ones each time, so
 * that a figure can be had again; and no search for the smallest counterexample, since the first one has killed the mutant.
 */
fc.configureGlobal({ seed: 20_260_501, numRuns: 50, endOnFailure: true });
process.env['RAPPORTEUR_RUNS'] = '200';
