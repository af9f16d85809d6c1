/** Valid files of a dossier, with every key they may have: what the mutations start from. */

const annotation = (id: string, clock: number, body: string, rest = ''): string =>
  `{"@context":["http://www.w3.org/ns/anno.jsonld",{"rap":"urn:rapporteur:"}],"id":"urn:uuid:${id}","type":"Annotation",` +
  `"motivation":"classifying","creator":"ana","created":"2026-05-01T10:00:00Z","modified":"2026-05-02T10:00:00Z",` +
  `"rap:clock":${clock},"body":[${body}],"target":{"source":"news/talks.md","selector":[` +
  `{"type":"TextQuoteSelector","exact":"pledged to open","prefix":"Norland ","suffix":" its ports"},` +
  `{"type":"TextPositionSelector","start":8,"end":23}],"rap:textHash":"git-sha1:0"}${rest}}`;

const label =
  '{"type":"TextualBody","purpose":"classifying","rap:layer":"commitment","value":"pledge","rap:party":["Norland"]}';
const note = '{"type":"TextualBody","purpose":"commenting","value":"said twice"}';

export const SIDECAR = [
  '{"format":"rapporteur-annotations","version":1,"document":"news/talks.md","annotator":"ana","textHash":"git-sha1:0"}',
  annotation('1', 1, label),
  annotation('2', 2, `${label},${note}`, ',"rights":"https://port.example/cc","stylesheet":{"a":[1,null]}'),
  annotation('1', 3, note),
  '{"@context":["http://www.w3.org/ns/anno.jsonld",{"rap":"urn:rapporteur:"}],"id":"urn:uuid:2","type":"Tombstone","deleted":"2026-05-03T10:00:00Z","rap:clock":4,"rap:author":"ben"}',
  '',
].join('\n');

export const TAXONOMY = `# Topics of the grain talks
version: 1
extends: built-in
topics:
  - label: Grain
    synonyms: [wheat, rye]
    hints: [harvest]
    area: agriculture
    color: charts.yellow
    note: the quota is counted in tons
    formerly: [cereals]
    children:
      - label: Storage
      # added in May
      - Ports
  - label: Fish
    id: fisheries
`;

export const GLOSSARY = `# Who is who
version: 1
entities:
  - name: Norland
    type: place
    aliases: [Nord, the northern kingdom]
    party: Norland
    wikidata: Q1
  # the chief negotiator
  - name: Ada Holm
    type: person
not:
  - Round
  - text: May
    type: date
`;

export const SUPPRESSED = `off:
  rules: [modal-plan]
  phrases:
    - will be seen
`;

export const ARTICLE = `---
title: Norland and Ostland resume grain talks
date: 2026-05-02
source: Harbor Wire
---

# Grain talks resume

PORT ELIN, May 2 (Harbor Wire) - Norland **pledged** to open its [ports](https://port.example/a) to Ostland's grain by June 1,
Ada Holm said. Ostland demanded a quota of 60,000 tons.

> "We will not accept tariffs of 12%," she said.

| Item | Quota |
| ---- | ----- |
| Rye  | 1,000 |

- The two sides agreed to meet again in Geneva.
`;
