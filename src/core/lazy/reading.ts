/**
 * What an open article is read with, and the files of a dossier that say how. On the desktop it lies in files of its own, so that
 * activation does not even parse it; see esbuild.mjs.
 */
export { analysisSteps, surveyOf, updateSteps } from '../analyze';
export { parseSuppressed, NOTHING_SUPPRESSED } from '../commitments/suppressed/parseSuppressed';
export { EMPTY_GLOSSARY } from '../entities/glossary/glossary';
export { parseGlossary } from '../entities/glossary/parseGlossary';
export { changedAnalysis } from '../following/analysisChange';
export { loadLexicon } from '../lexicon';
export { loadTaxonomy } from '../topics/loadTaxonomy';
export { inPlace, layersOf } from '../placeAnalysis';
export { parseTaxonomy } from '../topics/parseTaxonomy';
