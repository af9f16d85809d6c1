// The parts of the core that the bench looks at one by one; see `loadShipped`.
export { analyze } from '../../src/core/analyze';
export { findCommitments } from '../../src/core/commitments/findCommitments';
export { parseDocument } from '../../src/core/document/parseDocument';
export { updateDocument } from '../../src/core/document/updateDocument';
export { resolveEntities } from '../../src/core/entities/resolveEntities';
export { loadLexicon } from '../../src/core/lexicon';
export { loadRecognitionLexicon } from '../../src/core/recognition/recognitionLexicon';
export { findNames } from '../../src/core/recognition/names/findNames';
export { recognize, recognizers } from '../../src/core/recognition/recognize';
export { loadTaxonomy } from '../../src/core/topics/loadTaxonomy';
export { assignTopics } from '../../src/core/topics/assignTopics';
