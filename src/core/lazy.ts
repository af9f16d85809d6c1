/**
 * What is loaded only when it is first needed: the parser, the recognizers, the reading and editing of YAML. On the
 * desktop it is a file of its own, so that activation does not even parse it; see esbuild.mjs.
 */
export { analyze } from './analyze';
export { renameEntityEdit } from './annotation/renameEntity';
export { commitmentsAnswer, readCommitmentsQuestion } from './answers/commitmentsAnswer';
export { mentionPlaces, mentionsAnswer, readMentionsQuestion } from './answers/mentionsAnswer';
export { parseSuppressed, NOTHING_SUPPRESSED } from './commitments/suppressed/parseSuppressed';
export { suppressPhrase } from './commitments/suppressed/suppressPhrase';
export { triggerPhrase } from './commitments/suppressed/triggerPhrase';
export { parseDocument } from './document/parseDocument';
export { EMPTY_GLOSSARY } from './entities/glossary/glossary';
export { addAlias, addEntity, addNotEntity, renameEntity } from './entities/glossary/glossaryEdit';
export { locateEntry } from './entities/glossary/locateEntry';
export { parseGlossary } from './entities/glossary/parseGlossary';
export { toIndexedEntities } from './entities/indexedEntity';
export { answerReading } from './indexing/answerReading';
export { documentFacts } from './indexing/documentFacts';
export { decodeFacts } from './indexing/factsRecord';
export { newestFirst } from './indexing/newestFirst';
export { encodePack, readPack } from './indexing/pack';
export { recordKey } from './indexing/recordKey';
export { loadLexicon } from './lexicon';
export { entityAcross, firstStatement, mentionsAcross, ownForms } from './navigation/entityAcross';
export { findOccurrences } from './navigation/findOccurrences';
export { outlineOf } from './navigation/outline';
export { referentAt } from './navigation/referentAt';
export { ledgerEntries } from './negotiation/ledgerEntries';
export { ledgerSentence } from './negotiation/ledgerSentence';
export { buildNegotiation, toContribution } from './negotiation/negotiation';
export { renderNegotiation } from './negotiation/renderNegotiation';
export { restatementsOf } from './negotiation/restatements';
export { dossierSearch } from './search/dossierSearch';
export { roundMentions } from './negotiation/roundMentions';
export { buildLineIndex } from './text/lineIndex';
export { addTopic } from './topics/addTopic';
export { explainTopic } from './topics/explainTopic';
export { loadTaxonomy } from './topics/loadTaxonomy';
export { mergeTopics } from './topics/mergeTopics';
export { moveTopic } from './topics/moveTopic';
export { parseTaxonomy } from './topics/parseTaxonomy';
export { proposeTopics } from './topics/proposeTopics';
export { renameTopic } from './topics/renameTopic';
export { splitTopic } from './topics/splitTopic';
export { topicChanges } from './topics/topicChanges';
