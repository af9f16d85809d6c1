import type { Mention } from '../mention';
import { builtOnce } from '../builtOnce';
import { mentionIn, type Finding } from '../mentionIn';
import { findPhrases, phraseIndex, type PhraseMatch } from '../phraseIndex';
import type { RecognitionLexicon } from '../recognitionLexicon';
import type { Recognizer } from '../recognizer';
import { shortForms, titlesOf } from './documentTitles';
import type { TitleMatch } from './findTitles';

/**
 * Treaties, agreements, accords: titles in capitals or quotation marks around a head noun, those known by name, and what
 * a document calls them afterwards (an acronym, "the Agreement"). The value is the full title.
 */
export const agreementsRecognizer: Recognizer = {
  id: 'agreements',
  recognize(document, lexicon) {
    const titles = titlesOf(document, lexicon);
    const forms = shortForms(document, titles);
    const defined = forms.length > 0 ? phraseIndex(forms, { ignoreCase: false }) : undefined;
    const gazetteer = agreementForms(lexicon);
    return document.blocks.flatMap((block, index) => {
      const { text } = block.prose;
      const found = [
        ...(titles.get(index) ?? []).map((title) => titleFinding(text, title, lexicon)),
        ...(defined ? findPhrases(text, defined) : [])
          .filter((match) => !isPartOfName(text, match))
          .map((m) => known(m, 'defined', 'named so in this document')),
        ...findPhrases(text, gazetteer)
          .filter((match) => !isPartOfName(text, match))
          .map((m): Finding => known(m, 'known', 'known agreement')),
      ];
      return found.map((finding): Mention => mentionIn(document, index, finding));
    });
  },
};

/** "the Convention Center" is no agreement, and an Implementation Act is a law about one. */
function isPartOfName(text: string, { end, phrase }: PhraseMatch<string>): boolean {
  const after = text.slice(end, end + 22);
  return /^\s+Implementation\s+Act/.test(after) || (/^the /i.test(phrase.form) && /^\s+\p{Lu}/u.test(after));
}

function titleFinding(text: string, { span, quoted }: TitleMatch, lexicon: RecognitionLexicon): Finding {
  const title = text.slice(span.start, span.end);
  const withoutBody = title.replace(/^(?:\p{Lu}{2,}|\p{Lu}\.\p{Lu}\.)\s+/u, '');
  const value = (lexicon.agreements.find(title) ?? lexicon.agreements.find(withoutBody))?.name ?? title;
  return {
    type: 'agreement',
    span,
    rule: 'agreements/title',
    reason: quoted ? 'quoted title' : 'title of an agreement',
    value,
  };
}

function known({ start, end, phrase }: PhraseMatch<string>, rule: string, reason: string): Finding {
  const article = /^the\s/i.exec(phrase.form)?.[0].length ?? 0;
  return {
    type: 'agreement',
    span: { start: start + article, end },
    rule: `agreements/${rule}`,
    reason,
    value: phrase.entry,
  };
}

/** Names and aliases of known agreements, as written there. */
const agreementForms = builtOnce((lexicon: RecognitionLexicon) => {
  const phrases = lexicon.agreements.entries.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((form) => ({ form, entry: name })),
  );
  return phraseIndex(phrases, { ignoreCase: false });
});
