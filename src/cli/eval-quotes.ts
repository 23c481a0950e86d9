/** The figures of `npm run eval` on quotations. */
import type { Pack } from '../pack/schema';
import { NAMED_MIN, UNNAMED_MIN } from '../spot/quotes/quotations';
import { ALTERATION_KINDS } from './alter';
import { FORMS_OF_EACH, measureQuotes, type QuoteMeasure, type Reading, type Trial } from './measure-quotes';

/** In nats, for the curve. */
const MINIMA = [5, 7, NAMED_MIN, 11, 13, 15, UNNAMED_MIN, 21, 25, 30];
/** What a difference may count against what is alike: none asks for no similarity at all. */
const DIFFERENCES = [0, 0.25, 0.5, 0.75, 1, 1.5];

const show = (value: number): string => value.toFixed(3);
const share = <T>(list: readonly T[], is: (one: T) => boolean): string =>
  list.length === 0 ? '  –  ' : show(list.filter(is).length / list.length);

/**
 * How often altered quotations are found, by what was altered; how often others' are taken for them; and what other
 * thresholds would bring. `examples` are a pack's annotated pages, by file name. Takes some seconds.
 */
export const quoteRates = (pack: Pick<Pack, 'people'>, examples: Record<string, string>): string[] =>
  ratesOf(measureQuotes(pack, examples));

/** The lines of a measure. */
export function ratesOf(measure: QuoteMeasure): string[] {
  const sayings = new Set(measure.trials.map(({ said }) => said)).size;
  const leftOut = measure.leftOut.map((text) => `"${text}"`).join(', ') || 'none';
  return [
    `quotations: ${sayings} sayings in ${FORMS_OF_EACH} altered forms each; left out as everybody's: ${leftOut}`,
    ...alterationLines(measure.trials),
    ...falseAlarmLines(measure),
    ...curveLines(measure),
  ];
}

/** Sayings that tell much with their person named and not, then short ones with him named; then how many are told rightly. */
function alterationLines(trials: readonly Trial[]): string[] {
  const single = ALTERATION_KINDS.map((kind) => ({
    label: kind as string,
    own: trials.filter(({ form }) => form.kinds.length === 1 && form.kinds[0] === kind),
  }));
  const several = trials.filter(({ form }) => form.kinds.length > 1);
  const rows = [...single, { label: 'two or three', own: several }, { label: 'all', own: [...trials] }];
  return [
    `  ${'altered'.padEnd(14)} long: named, not  short: named  told rightly`,
    ...rows.map(({ label, own }) => {
      const [long, short] = [own.filter(({ telling }) => telling), own.filter(({ telling }) => !telling)];
      const found = own.filter((trial) => trial.found.named.found);
      return (
        `  ${label.padEnd(14)} ${share(long, (trial) => trial.found.named.found)} ` +
        `${share(long, (trial) => trial.found.unnamed.found)}       ${share(short, (trial) => trial.found.named.found)}         ` +
        share(found, (trial) => trial.found.named.right)
      );
    }),
    `  taken for another saying: ${trials.filter(({ wrong }) => wrong > 0).length} of ${trials.length}`,
  ];
}

function falseAlarmLines({ foreign, pages, sentences, confused }: QuoteMeasure): string[] {
  const count = (readings: readonly Reading[], about?: boolean): string => {
    const own = readings.filter((one) => about === undefined || one.about === about);
    const found = own.reduce((sum, one) => sum + one.found.length, 0);
    return `${found} of ${own.reduce((sum, one) => sum + one.quotations, 0)}`;
  };
  return [
    `  found among foreign quotations ${count(foreign)}; sayings taken for another person's ${confused}`,
    `  found among quotations on pages of the event ${count(pages, true)}, of other matters ${count(pages, false)}`,
    `  found among sentences put in marks, nobody named: of the event ${count(sentences, true)}, other ${count(sentences, false)}`,
  ];
}

/** What would be found if a mention needed less or more, and if differences counted less or more. */
function curveLines({ trials, foreign, sentences }: QuoteMeasure): string[] {
  const long = trials.filter(({ telling }) => telling);
  const short = trials.filter(({ telling }) => !telling);
  const elsewhere = sentences.filter(({ about }) => !about);
  const row = (least: number, cost?: number): string => {
    const passes = ({ alike, different, surplus }: { alike: number; different: number; surplus: number }): boolean =>
      (cost === undefined ? surplus : alike - cost * different) >= least;
    const found = ({ weighed }: Trial): boolean => weighed !== undefined && passes(weighed);
    const alarms = (readings: readonly Reading[], only: boolean): string =>
      String(
        readings.filter(({ weighed }) => weighed.some(({ quotation, named }) => passes(quotation) && (named || !only)))
          .length,
      ).padStart(5);
    return (
      `${share(long, found)} ${share(short, found)}   ${alarms(foreign, true)} ${alarms(foreign, false)}` +
      `     ${alarms(elsewhere, false)}`
    );
  };
  const head = 'long, short found  foreign: named, all  sentences elsewhere';
  return [
    `  least surplus → ${head} (named: ${NAMED_MIN}, not: ${UNNAMED_MIN})`,
    ...MINIMA.map((least) => `  ${String(least).padStart(5)} ${row(least)}`),
    `  cost of a difference, nobody named → ${head}`,
    ...DIFFERENCES.map((cost) => `  ${cost.toFixed(2).padStart(5)} ${row(UNNAMED_MIN, cost)}`),
    '  cost of a difference, named → the same',
    ...DIFFERENCES.map((cost) => `  ${cost.toFixed(2).padStart(5)} ${row(NAMED_MIN, cost)}`),
  ];
}
