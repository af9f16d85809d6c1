/** An invented article whose commitments any version of the rules should find. */
export const ARTICLE = `---
title: Canada and Chile resume fisheries talks
date: 2026-03-12
source: Pacific Ledger
---

# Canada and Chile resume fisheries talks

OTTAWA, March 12 (Pacific Ledger) - Canada pledged to cut its tariff on Chilean salmon by June 1, officials said.

Chile demanded that Canada recognize its food safety inspections. The two sides agreed to meet again in Santiago.
`;

export const PLEDGE = 'pledged to cut its tariff on Chilean salmon';
