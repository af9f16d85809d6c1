import { groupBy } from '../groupBy';
import type { CodedText, Coding, LabeledSpan } from './coding';
import { f1 } from './f1';
import { cohensKappa, sentenceJudgements } from './kappa';
import { unitizingAlpha } from './unitizingAlpha';

/** How far annotators agree, by each measure; undefined where a measure has nothing to say. */
export interface Agreement {
  /** Labels given, over all annotators compared. */
  readonly spans: number;
  /** The same label on the same words. */
  readonly exactF1: number | undefined;
  /** The same label on words that overlap. */
  readonly overlapF1: number | undefined;
  /** Cohen's, with sentences for units. */
  readonly kappa: number | undefined;
  /** Krippendorff's for unitizing, with UTF-16 units. */
  readonly alpha: number | undefined;
}

export interface AgreementReport {
  readonly annotators: readonly string[];
  /** Documents that at least two have annotated; others cannot be compared. */
  readonly documents: readonly { readonly file: string; readonly agreement: Agreement }[];
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly agreement: Agreement }[];
  readonly labels: readonly { readonly label: string; readonly agreement: Agreement }[];
  /** Over all documents and pairs. */
  readonly overall: Agreement;
}

/**
 * Agreement over the texts that at least two people have annotated. A pair's texts are taken as one long text. What is
 * said of more than one pair is the mean over the pairs (Light, "Measures of response agreement for qualitative data",
 * Psychological Bulletin 76, 1971); only the alpha of a document takes all its annotators at once.
 */
export function agreementReport(texts: readonly CodedText[]): AgreementReport {
  const shared = texts.filter(({ codings }) => codings.length > 1);
  const comparisons = [...groupBy(shared.flatMap(comparisonsIn), ({ a, b }) => `${a}\n${b}`).values()];
  const pairs = comparisons.map((list) => ({ a: list[0]!.a, b: list[0]!.b, agreement: compare(list) }));
  const labels = [...new Set(shared.flatMap(({ codings }) => codings.flatMap(({ spans }) => spans.map(labelOf))))];
  return {
    annotators: [...new Set(shared.flatMap(({ codings }) => codings.map(({ annotator }) => annotator)))].sort(),
    documents: shared.map((text) => ({ file: text.file, agreement: documentAgreement(text) })),
    pairs: pairs.sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1)),
    labels: labels.sort().map((label) => ({
      label,
      agreement: mean(
        comparisons.map((list) =>
          compare(
            list.map((one) => only(one, label)),
            label,
          ),
        ),
      ),
    })),
    overall: mean(pairs.map(({ agreement }) => agreement)),
  };
}

/** Two annotators on one text. */
interface Comparison {
  readonly a: string;
  readonly b: string;
  readonly text: CodedText;
  readonly as: readonly LabeledSpan[];
  readonly bs: readonly LabeledSpan[];
}

function comparisonsIn(text: CodedText): Comparison[] {
  return text.codings.flatMap((one, at) =>
    text.codings
      .slice(at + 1)
      .map((other): Comparison => ({ a: one.annotator, b: other.annotator, text, as: one.spans, bs: other.spans })),
  );
}

function documentAgreement(text: CodedText): Agreement {
  const byPairs = mean(comparisonsIn(text).map((one) => compare([one])));
  const codings = text.codings.map(({ spans }: Coding) => spans);
  return {
    ...byPairs,
    spans: codings.flat().length,
    alpha: unitizingAlpha({ length: text.length, codings }),
  };
}

function compare(comparisons: readonly Comparison[], label?: string): Agreement {
  const joined = join(comparisons);
  const judgements = comparisons.flatMap(({ text, as, bs }) => sentenceJudgements(text.sentences, as, bs, label));
  return {
    spans: joined.as.length + joined.bs.length,
    exactF1: f1(joined.as, joined.bs, 'exact'),
    overlapF1: f1(joined.as, joined.bs, 'overlap'),
    kappa: cohensKappa(judgements),
    alpha: unitizingAlpha({ length: joined.length, codings: [joined.as, joined.bs] }),
  };
}

/** Several texts behind one another, as one. */
function join(comparisons: readonly Comparison[]): { as: LabeledSpan[]; bs: LabeledSpan[]; length: number } {
  const all = { as: [] as LabeledSpan[], bs: [] as LabeledSpan[], length: 0 };
  for (const { text, as, bs } of comparisons) {
    const shift = (span: LabeledSpan): LabeledSpan => ({
      ...span,
      start: span.start + all.length,
      end: span.end + all.length,
    });
    all.as.push(...as.map(shift));
    all.bs.push(...bs.map(shift));
    all.length += text.length;
  }
  return all;
}

const only = (comparison: Comparison, label: string): Comparison => ({
  ...comparison,
  as: comparison.as.filter((span) => span.label === label),
  bs: comparison.bs.filter((span) => span.label === label),
});

const labelOf = ({ label }: LabeledSpan): string => label;

function mean(all: readonly Agreement[]): Agreement {
  const of = (key: 'exactF1' | 'overlapF1' | 'kappa' | 'alpha'): number | undefined => {
    const known = all.flatMap((one) => one[key] ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  return {
    spans: all.reduce((sum, { spans }) => sum + spans, 0),
    exactF1: of('exactF1'),
    overlapF1: of('overlapF1'),
    kappa: of('kappa'),
    alpha: of('alpha'),
  };
}
