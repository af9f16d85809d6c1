/**
 * What leaves a dossier and what comes into it, in all formats: loaded when a person exports or imports, and on the desktop a
 * file of its own, so that whoever reads need not wait for it; see esbuild.mjs.
 */
export { deadlineCalendar } from '../board/deadlineCalendar';
export { ledgerTable } from '../board/ledgerTable';
export { addEntities } from '../entities/glossary/glossaryEdit';
export { toCsv } from '../exchange/csv/csvTable';
export { exportBundle } from '../exchange/exportBundle';
export { EXPORTERS } from '../exchange/exporters';
export { toICalendar } from '../exchange/icalendar/toICalendar';
export { addTopics } from '../exchange/import/addTopics';
export { importEdit } from '../exchange/import/importEdits';
export { planImport } from '../exchange/import/planImport';
export { IMPORT_FORMATS, readImport } from '../exchange/import/readImport';
export { renderExport } from '../exchange/renderExport';
export { outcomeCounts, renderImport } from '../exchange/renderImport';
export { toMarkdownTable } from '../exchange/table/toMarkdownTable';
export { toExchange } from '../exchange/toExchange';
