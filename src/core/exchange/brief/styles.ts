/** Readable on a screen, light or dark, and on paper; no ampersand or angle bracket, as it stands in XML as it is. */
export const STYLES = `
:root { color-scheme: light dark; font: 16px/1.5 Georgia, "Times New Roman", serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, .facts, .source, nav { font-family: system-ui, sans-serif; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; }
ul { list-style: none; padding: 0; }
li { margin: 0 0 1.2rem; break-inside: avoid; }
blockquote { margin: 0.2rem 0 0.2rem 0.2rem; padding-left: 0.8rem; border-left: 3px solid #93a9bd; white-space: pre-wrap; }
.agreement blockquote { border-color: #2e7d4f; }
.pledge blockquote { border-color: #1b74c4; }
.offer blockquote { border-color: #0f8a8a; }
.demand blockquote { border-color: #b0700a; }
.refusal blockquote { border-color: #7d4fb5; }
.threat blockquote { border-color: #c03535; }
p { margin: 0.2rem 0; }
.facts { font-size: 0.85rem; }
.source { font-size: 0.8rem; opacity: 0.75; }
.note { font-style: italic; white-space: pre-wrap; }
@media print { body { max-width: none; margin: 0; } nav { display: none; } h2, h3 { break-after: avoid; } }
`;
