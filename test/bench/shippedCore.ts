// The parts of the core that the bench looks at one by one, and what reads open texts with them; see `loadShipped`.
export { analyze, surveyOf, updateAnalysis } from '../../src/core/analyze';
export { findCommitments } from '../../src/core/commitments/findCommitments';
export { blockVersion } from '../../src/core/document/blockVersion';
export { parseDocument } from '../../src/core/document/parseDocument';
export { updateDocument } from '../../src/core/document/updateDocument';
export { EMPTY_GLOSSARY } from '../../src/core/entities/glossary/glossary';
export { resolveBlocks } from '../../src/core/entities/resolution';
export { loadLexicon } from '../../src/core/lexicon';
export { loadRecognitionLexicon } from '../../src/core/recognition/recognitionLexicon';
export { findNames } from '../../src/core/recognition/names/findNames';
export { recognize, recognizeBlocks, recognizers, recognizeWith } from '../../src/core/recognition/recognize';
export { loadTaxonomy } from '../../src/core/topics/loadTaxonomy';
export { assignTopics } from '../../src/core/topics/assignTopics';
export { inOneGo } from '../../src/core/steps';
export { createFollower } from '../../src/session/following/follower';
export { nodeReader } from '../../src/session/indexing/nodeReader';
export { createReader } from '../../src/session/reader';
