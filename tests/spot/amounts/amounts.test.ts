import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amount, convert, overlaps, readAmounts } from '../../../src/spot/amounts/amounts';

/** The only amount of a text. */
function only(text: string): Amount {
  const amounts = readAmounts(text);
  const [first] = amounts;
  if (!first || amounts.length > 1) throw new Error(`"${text}" has ${amounts.length} amounts`);
  return first;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

describe('an amount', () => {
  // The whole text is the amount: our words for it, its unit, and the interval that it allows.
  const forms: [string, string, Amount['unit'], number, number][] = [
    ['three hours', 'three hours', 'hour', 2.75, 3.25],
    ['3 hours', 'three hours', 'hour', 2.75, 3.25],
    ['3 hrs', 'three hours', 'hour', 2.75, 3.25],
    ['3h', 'three hours', 'hour', 2.75, 3.25],
    ['3hrs', 'three hours', 'hour', 2.75, 3.25],
    ['three-hour', 'three hours', 'hour', 2.75, 3.25],
    ['three-hour-long', 'three hours', 'hour', 2.75, 3.25],
    ['three hours long', 'three hours', 'hour', 2.75, 3.25],
    ['three gruelling hours', 'three hours', 'hour', 2.75, 3.25],
    ['three long, bloody years', 'three years', 'year', 2.75, 3.25],
    ['nearly three hours', 'nearly three hours', 'hour', 2.65, 3],
    ['almost three hours', 'nearly three hours', 'hour', 2.65, 3],
    ['very nearly three hours', 'nearly three hours', 'hour', 2.65, 3],
    ['close to three hours', 'nearly three hours', 'hour', 2.65, 3],
    ['close on three hours', 'nearly three hours', 'hour', 2.65, 3],
    ['close to three very intense hours', 'nearly three hours', 'hour', 2.65, 3],
    ['approaching three hours', 'nearly three hours', 'hour', 2.65, 3],
    ['pushing three hours', 'nearly three hours', 'hour', 2.65, 3],
    ['not far short of three hours', 'nearly three hours', 'hour', 2.65, 3],
    ['within minutes of three hours', 'nearly three hours', 'hour', 2.65, 3],
    ['nearly three-hour-long', 'nearly three hours', 'hour', 2.65, 3],
    ['almost a three-hour', 'nearly three hours', 'hour', 2.65, 3],
    ['just under three hours', 'just under three hours', 'hour', 2.65, 3],
    ['not quite three hours', 'just under three hours', 'hour', 2.65, 3],
    ['not-quite-three hours', 'just under three hours', 'hour', 2.65, 3],
    ['isn’t quite three hours', 'just under three hours', 'hour', 2.65, 3],
    ['shy of three hours', 'just under three hours', 'hour', 2.65, 3],
    ['just shy of three hours', 'just under three hours', 'hour', 2.65, 3],
    ['a shade under three hours', 'just under three hours', 'hour', 2.65, 3],
    ['a little less than three hours', 'just under three hours', 'hour', 2.65, 3],
    ['minutes short of three hours', 'just under three hours', 'hour', 2.65, 3],
    ['under three hours', 'under three hours', 'hour', 2.5, 3],
    ['less than three hours', 'under three hours', 'hour', 2.5, 3],
    ['not even three hours', 'under three hours', 'hour', 2.5, 3],
    ["wasn't even three hours", 'under three hours', 'hour', 2.5, 3],
    ['rather less than three hours', 'under three hours', 'hour', 2.5, 3],
    ['somewhat less than three hours', 'under three hours', 'hour', 2.5, 3],
    ['well under three hours', 'well under three hours', 'hour', 2, 2.75],
    ['much less than an hour', 'well under an hour', 'hour', 0, 0.75],
    ['up to three hours', 'up to three hours', 'hour', 2.5, 3],
    ['at most three hours', 'up to three hours', 'hour', 2.5, 3],
    ['no more than three hours', 'up to three hours', 'hour', 2.5, 3],
    ['three hours at most', 'up to three hours', 'hour', 2.5, 3],
    ['three hours, tops', 'up to three hours', 'hour', 2.5, 3],
    ['three hours or less', 'up to three hours', 'hour', 2.5, 3],
    ['about three hours', 'about three hours', 'hour', 2.65, 3.35],
    ['around three hours', 'about three hours', 'hour', 2.65, 3.35],
    ['roughly three hours', 'about three hours', 'hour', 2.65, 3.35],
    ['approximately three hours', 'about three hours', 'hour', 2.65, 3.35],
    ['some three hours', 'about three hours', 'hour', 2.65, 3.35],
    ['something like three hours', 'about three hours', 'hour', 2.65, 3.35],
    ['in the region of three hours', 'about three hours', 'hour', 2.65, 3.35],
    ['three-ish hours', 'about three hours', 'hour', 2.65, 3.35],
    ['~3 hours', 'about three hours', 'hour', 2.65, 3.35],
    ['three hours or so', 'about three hours', 'hour', 2.65, 3.35],
    ['three or so hours', 'about three hours', 'hour', 2.65, 3.35],
    ['three hours, give or take', 'about three hours', 'hour', 2.65, 3.35],
    ['three hours or thereabouts', 'about three hours', 'hour', 2.65, 3.35],
    ['more than three hours', 'over three hours', 'hour', 3, 3.9],
    ['over three hours', 'over three hours', 'hour', 3, 3.9],
    ['upwards of three hours', 'over three hours', 'hour', 3, 3.9],
    ['north of three hours', 'over three hours', 'hour', 3, 3.9],
    ['in excess of three hours', 'over three hours', 'hour', 3, 3.9],
    ['three-plus hours', 'over three hours', 'hour', 3, 3.9],
    ['three hours plus', 'over three hours', 'hour', 3, 3.9],
    ['3+ hours', 'over three hours', 'hour', 3, 3.9],
    ['7-hour-plus', 'over seven hours', 'hour', 7, 7.9],
    ['three or more hours', 'over three hours', 'hour', 3, 3.9],
    ['three hours or more', 'over three hours', 'hour', 3, 3.9],
    ['three hours and counting', 'over three hours', 'hour', 3, 3.9],
    ['over three-year-long', 'over three years', 'year', 3, 3.9],
    ['at least three hours', 'at least three hours', 'hour', 3, 3.9],
    ['no less than three hours', 'at least three hours', 'hour', 3, 3.9],
    ['not less than three hours', 'at least three hours', 'hour', 3, 3.9],
    ['a minimum of three hours', 'at least three hours', 'hour', 3, 3.9],
    ['just over three hours', 'just over three hours', 'hour', 3, 3.35],
    ['a little over three hours', 'just over three hours', 'hour', 3, 3.35],
    ['slightly more than three hours', 'just over three hours', 'hour', 3, 3.35],
    ['three hours and change', 'just over three hours', 'hour', 3, 3.35],
    ['three hours, or a shade less', 'nearly three hours', 'hour', 2.65, 3],
    ['three hours, or nearly three', 'nearly three hours', 'hour', 2.65, 3],
    ['well over three hours', 'well over three hours', 'hour', 3.25, 4.8],
    ['much more than three hours', 'well over three hours', 'hour', 3.25, 4.8],
    ['barely three hours', 'barely three hours', 'hour', 2.75, 3.125],
    ['scarcely three hours', 'barely three hours', 'hour', 2.75, 3.125],
    ['a good three hours', 'a good three hours', 'hour', 2.875, 3.5],
    ['a good hour', 'a good hour', 'hour', 0.875, 1.5],
    ['the better part of three hours', 'most of three hours', 'hour', 2, 3],
    ['the best part of three hours', 'most of three hours', 'hour', 2, 3],
    ['most of three hours', 'most of three hours', 'hour', 2, 3],
    ['exactly three hours', 'three hours', 'hour', 2.75, 3.25],
    ['about a full three hours', 'about three hours', 'hour', 2.65, 3.35],
    ['all seventeen hours', '17 hours', 'hour', 16.5, 17.5],
    ['two to three hours', 'two to three hours', 'hour', 2, 3],
    ['two or three hours', 'two to three hours', 'hour', 2, 3],
    ['2-3 hours', 'two to three hours', 'hour', 2, 3],
    ['2–3 hours', 'two to three hours', 'hour', 2, 3],
    ['two-to-three-hour', 'two to three hours', 'hour', 2, 3],
    ['three, maybe four hours', 'three to four hours', 'hour', 3, 4],
    ['between two and three hours', 'two to three hours', 'hour', 2, 3],
    ['between two-and-a-half and three hours', 'two and a half to three hours', 'hour', 2.5, 3],
    ['between two hours and three', 'two to three hours', 'hour', 2, 3],
    ['about two to three hours', 'about two to three hours', 'hour', 1.65, 3.35],
    ['an hour or two', 'one to two hours', 'hour', 1, 2],
    ['a day or two', 'one to two days', 'day', 1, 2],
    ['45 minutes to an hour', '45 minutes to an hour', 'minute', 45, 60],
    ['half an hour to an hour', 'half an hour to an hour', 'hour', 0.5, 1],
    ['an hour to an hour and a half', 'one to one and a half hours', 'hour', 1, 1.5],
    ['half an hour', 'half an hour', 'hour', 0.375, 0.625],
    ['a half hour', 'half an hour', 'hour', 0.375, 0.625],
    ['half-hour', 'half an hour', 'hour', 0.375, 0.625],
    ['a quarter of an hour', 'a quarter of an hour', 'hour', 0.188, 0.313],
    ['three quarters of an hour', 'three quarters of an hour', 'hour', 0.688, 0.813],
    ['an hour and a half', 'one and a half hours', 'hour', 1.375, 1.625],
    ['hour-and-a-half', 'one and a half hours', 'hour', 1.375, 1.625],
    ['two and a half hours', 'two and a half hours', 'hour', 2.375, 2.625],
    ['two-and-a-half-hour', 'two and a half hours', 'hour', 2.375, 2.625],
    ['2.5 hours', 'two and a half hours', 'hour', 2.375, 2.625],
    ['2½ hours', 'two and a half hours', 'hour', 2.375, 2.625],
    ['2 1/2 hours', 'two and a half hours', 'hour', 2.375, 2.625],
    ['two hours and a half', 'two and a half hours', 'hour', 2.375, 2.625],
    ['two hours and three quarters', 'two and three quarter hours', 'hour', 2.688, 2.813],
    ['ten and a half hours', 'ten and a half hours', 'hour', 10.375, 10.625],
    ['two and a third years', 'two and a third years', 'year', 2.271, 2.396],
    ['two hours and ten minutes', 'two hours ten minutes', 'hour', 2.125, 2.208],
    ['two hours and 45 minutes', 'two hours 45 minutes', 'hour', 2.708, 2.792],
    ['2 hours 45 mins', 'two hours 45 minutes', 'hour', 2.708, 2.792],
    ['2 hrs, 45 min', 'two hours 45 minutes', 'hour', 2.708, 2.792],
    ['2h 45m', 'two hours 45 minutes', 'hour', 2.708, 2.792],
    ['2h45m', 'two hours 45 minutes', 'hour', 2.708, 2.792],
    ['2h45', 'two hours 45 minutes', 'hour', 2.708, 2.792],
    ['2:45 hours', 'two hours 45 minutes', 'hour', 2.688, 2.813],
    ['two hours forty', 'two hours 40 minutes', 'hour', 2.583, 2.75],
    ['two hours and forty-something', 'over two hours 40 minutes', 'hour', 2.667, 2.817],
    ['two hours and fifty-odd minutes', 'over two hours 50 minutes', 'hour', 2.833, 2.983],
    ['almost 2 hours and 50 minutes', 'nearly two hours 50 minutes', 'hour', 2.717, 2.833],
    ['ten minutes short of three hours', 'ten minutes under three hours', 'hour', 2.813, 2.854],
    ['two minutes and 30 seconds', 'two minutes 30 seconds', 'minute', 2.417, 2.583],
    ['165 minutes', '165 minutes', 'minute', 162.5, 167.5],
    ['160 minutes', '160 minutes', 'minute', 155, 165],
    ['180min', '180 minutes', 'minute', 175, 185],
    ['one hundred and sixty-odd minutes', 'over 160 minutes', 'minute', 160, 169],
    ['some hundred and seventy minutes', 'about 170 minutes', 'minute', 163, 177],
    ['15 minutes', '15 minutes', 'minute', 13.75, 16.25],
    ['48 hours', '48 hours', 'hour', 47.5, 48.5],
    ['24-48 hours', '24 to 48 hours', 'hour', 24, 48],
    ['three and a half years', 'three and a half years', 'year', 3.375, 3.625],
    ['three-and-a-half-year', 'three and a half years', 'year', 3.375, 3.625],
    ['3½-year', 'three and a half years', 'year', 3.375, 3.625],
    ['3 1/2 years', 'three and a half years', 'year', 3.375, 3.625],
    ['three-and-one-half years', 'three and a half years', 'year', 3.375, 3.625],
    ['three years and six months', 'three years six months', 'year', 3.458, 3.542],
    ['three years, two months and six days', 'three years two months six days', 'year', 3.182, 3.184],
    ['over three years', 'over three years', 'year', 3, 3.9],
    ['well over three years', 'well over three years', 'year', 3.25, 4.8],
    ['42 months', '42 months', 'month', 41.5, 42.5],
    ['forty-two months', '42 months', 'month', 41.5, 42.5],
    ['forty-odd months', 'over 40 months', 'month', 40, 49],
    ['more than 40 months', 'over 40 months', 'month', 40, 49],
    ['1,271 days', '1,271 days', 'day', 1270.5, 1271.5],
    ['1271 days', '1,271 days', 'day', 1270.5, 1271.5],
    ['some 1,270 days', 'about 1,270 days', 'day', 1263, 1277],
    ['twelve hundred days', '1,200 days', 'day', 1150, 1250],
    ['one thousand two hundred and some days', 'over 1,200 days', 'day', 1200, 1290],
    ['80 years', '80 years', 'year', 75, 85],
    ['80-year', '80 years', 'year', 75, 85],
    ['eighty years', '80 years', 'year', 75, 85],
    ['nearly 80 years', 'nearly 80 years', 'year', 73, 80],
    ['about 80 years', 'about 80 years', 'year', 73, 87],
    ['more than 80 years', 'over 80 years', 'year', 80, 89],
    ['eight decades', 'eight decades', 'year', 75, 85],
    ['seventy-odd years', 'over 70 years', 'year', 70, 79],
    ['a couple of hours', 'a couple of hours', 'hour', 1.5, 2.5],
    ['a couple of decades', 'a couple of decades', 'year', 15, 25],
    ['half a century', 'half a century', 'year', 46.875, 53.125],
    ['a quarter-century', 'a quarter of a century', 'year', 23.438, 26.563],
    ['half a dozen hours', 'six hours', 'hour', 5.625, 6.375],
    ['less than three of the seven hours', 'under three hours', 'hour', 2.5, 3],
    ['into its fourth year', 'in its fourth year', 'year', 3, 4],
    ['in its fourth year', 'in its fourth year', 'year', 3, 4],
    ['in their fourth year', 'in its fourth year', 'year', 3, 4],
    ['well into its fourth year', 'well into its fourth year', 'year', 3.25, 4],
    ['enters its fourth year', 'entering its fourth year', 'year', 3, 3.25],
    ['entered its fourth year', 'in its fourth year', 'year', 3, 4],
    ['enters fourth year', 'entering its fourth year', 'year', 3, 3.25],
    ['near the end of its fourth year', 'near the end of its fourth year', 'year', 3.75, 4],
    ['in its 42nd month', 'in its 42nd month', 'month', 41, 42],
    ['in its forty-third month', 'in its 43rd month', 'month', 42, 43],
    ['for a fourth year', 'in its fourth year', 'year', 3, 4],
    ['for the third straight day', 'in its third day', 'day', 2, 3],
    ['three straight hours', 'three hours', 'hour', 2.75, 3.25],
    ['nearly an hour and a half', 'nearly one and a half hours', 'hour', 1.325, 1.5],
    ['over half an hour', 'over half an hour', 'hour', 0.5, 0.95],
    ['at least a week', 'at least a week', 'week', 1, 1.9],
    ['nearly a decade', 'nearly a decade', 'year', 8.25, 10],
    ['more than a decade', 'over a decade', 'year', 10, 19],
    ['over a century', 'over a century', 'year', 100, 190],
    ['over 48 hours', 'over 48 hours', 'hour', 48, 52.32],
    ['two dozen years', '24 years', 'year', 23.5, 24.5],
    ['one hundred and one days', '101 days', 'day', 100.5, 101.5],
    ['3 to 5 years', 'three to five years', 'year', 3, 5],
    ['20 minutes over two hours', '20 minutes over two hours', 'hour', 2.292, 2.375],
    ['three hours and then some', 'over three hours', 'hour', 3, 3.9],
    ['a whole day', 'a day', 'day', 0.75, 1.25],
    ['nearly a year', 'nearly a year', 'year', 0.65, 1],
  ];
  for (const [text, words, unit, low, high] of forms) {
    it(text, () => {
      const amount = only(text);
      expect([amount.text, amount.unit, rounded(amount.low), rounded(amount.high)]).toEqual([words, unit, low, high]);
      expect([amount.start, amount.end]).toEqual([0, text.length]);
      expect([amount.role, amount.negated]).toEqual(['how-long', false]);
    });
  }

  it('is read from our own words as from the page’s', () => {
    for (const [text, words] of forms) {
      const [amount, own] = [only(text), only(`It took ${words}.`)];
      expect(own.text, words).toBe(words);
      expect(overlaps(own, amount), words).toBe(true);
    }
  });
});

describe('the amounts of a sentence', () => {
  // Each amount in square brackets, then our words for it with its role and whether it is denied.
  const sentences: [string, ...string[]][] = [
    [
      'Trump and Putin met for [nearly three hours] at the base in Anchorage, [two hours] less than expected, and [seven years] after their last summit in Helsinki.',
      'nearly three hours',
      'two hours, when',
      'seven years, when',
    ],
    [
      'The meeting, which began at 11:30 a.m. and ended [two hours and 45 minutes] later, was followed by a [12-minute] joint appearance.',
      'two hours 45 minutes, when',
      '12 minutes',
    ],
    [
      "Russia's full-scale invasion, now [in its fourth year], is Europe's deadliest conflict in [eight decades].",
      'in its fourth year',
      'eight decades',
    ],
    [
      'They had been on the phone for [an hour and a half] on Monday, and the call with Zelenskyy lasted [90 minutes].',
      'one and a half hours',
      '90 minutes',
    ],
    ['The ceasefire would last [30 days], with talks to begin within [48 hours].', '30 days', '48 hours, when'],
    ['The war has now dragged on for [1,269 days], or [nearly 42 months].', '1,269 days', 'nearly 42 months'],
    [
      'The 71-year-old, who has been in power for [a quarter of a century], waited [45 minutes].',
      'a quarter of a century',
      '45 minutes',
    ],
    [
      'The talks went on for [just over two and a half hours], [half an hour] longer than scheduled.',
      'just over two and a half hours',
      'half an hour, when',
    ],
    [
      'Trump had said he would end the war in [24 hours], or within [24 hours] of taking office.',
      '24 hours, when',
      '24 hours, when',
    ],
    ['Putin arrived [half an hour] late and left [ten minutes] early.', 'half an hour, when', 'ten minutes, when'],
    ['A [10-day] deadline, cut from [50 days], expired on Aug. 8.', 'ten days', '50 days'],
    [
      'The first face-to-face meeting in [four years] took [barely three hours].',
      'four years, when',
      'barely three hours',
    ],
    [
      'Talks broke off after [less than three hours] and did not last the [six to seven hours] the Kremlin had expected.',
      'under three hours',
      'six to seven hours, denied',
    ],
    ['The meeting, planned for [six or seven hours], was over in under three.', 'six to seven hours, when'],
    ['The three-on-three talks ended at 2:30 pm after [2 hours, 45 minutes].', 'two hours 45 minutes'],
    ['The meeting was [three hours long]; the last one was [two hours] shorter.', 'three hours', 'two hours, when'],
    ['With [three hours] to go, nobody had signed.', 'three hours, when'],
    ['[Two hours] into the talks, an aide left.', 'two hours, when'],
    ['[Three years] into the war, the front is static.', 'three years'],
    ['[Three and a half years] in, the invasion has outlasted two governments.', 'three and a half years'],
    ['[Two hours] in, an aide left.', 'two hours, when'],
    ['It lasted for [2 hours and 40 minutes] (or [160 minutes]).', 'two hours 40 minutes', '160 minutes'],
    ['Ukraine has not held an election in [six years].', 'six years, when'],
    ['It was the worst attack in months and the biggest in [three years].', 'three years'],
    [
      'A war that was to last [three days] has lasted [three and a half years].',
      'three days, when',
      'three and a half years',
    ],
    ['few expected it to last [three weeks], let alone [three years]', 'three weeks', 'three years, denied'],
    ['[Three hours]: the longest such meeting in [20 years], and the first in four.', 'three hours', '20 years'],
    ['no deal after [three hours]', 'three hours'],
    ['NO DEAL AFTER [THREE HOURS]', 'three hours'],
    ['[Nearly Three Hours] Of Talks End Without Deal', 'nearly three hours'],
    ['The [nearly three-hour-long] meeting between the two heads ended without a deal.', 'nearly three hours'],
    ['They are to end the [over three-year-long] war.', 'over three years'],
    ['It is the bloodiest fighting Europe has seen for [eight decades].', 'eight decades'],
    ['the bloodiest European war of the past [eighty years]', '80 years'],
    ['a scale not seen in [80 years]', '80 years'],
    [
      'exhausted by [three and a half years] of war, they agreed to extend the truce by [ninety days]',
      'three and a half years',
      '90 days, when',
    ],
    [
      'The Korean armistice took [two years] of talks; the Congress of Vienna took [nine months].',
      'two years',
      'nine months',
    ],
    [
      'He ran the race in [just under three hours], and was back in [two weeks].',
      'just under three hours',
      'two weeks, when',
    ],
    [
      'The summit was over in [two hours and a half], the briefing in [nine minutes].',
      'two and a half hours',
      'nine minutes, when',
    ],
    ['They put in [sixteen hours], two of them unpaid.', '16 hours'],
    ['In the [nearly three hours] that they talked, no word left the room.', 'nearly three hours'],
    ['In their [three hours] together they agreed on nothing.', 'three hours'],
    ['More than 5,000 have died in [ten months] of fighting.', 'ten months'],
    ['In the last [three hours] of the flight he slept.', 'three hours, when'],
    [
      'He has ruled for the past [three years]; over the past [three years] he has lost.',
      'three years',
      'three years, when',
    ],
    [
      'She waited for [three hours] after lunch; she left [three hours] after lunch.',
      'three hours',
      'three hours, when',
    ],
    [
      'They talked for [three hours] before leaving, and met again [two days] before Christmas.',
      'three hours',
      'two days, when',
    ],
    ['[Ten years] on, readers remember the night of [three hours] on Friday.', 'ten years, when', 'three hours'],
    ['Alaska is [four hours] behind Washington.', 'four hours, when'],
    ['[two hours and three quarters] behind a closed door', 'two and three quarter hours'],
    [
      '[three more hours], another [two hours], an additional [three years]',
      'three hours, when',
      'two hours, when',
      'three years, when',
    ],
    ['After another [20 minutes] they parted.', '20 minutes, when'],
    ['The [six hours] that had been planned shrank to two.', 'six hours, when'],
    ['The talks were expected to last [two days].', 'two days, when'],
    ['it was pencilled in for [half an hour]', 'half an hour, when'],
    ['They had set aside [most of a day].', 'most of a day, when'],
    [
      "an ultimatum of [ten to twelve days]; in [two weeks]' time; [three hours]' drive; [a year]'s delay",
      'ten to 12 days',
      'two weeks, when',
      'three hours',
      'a year',
    ],
    ['[three days] after', 'three days, when'],
    ['[three days] before', 'three days, when'],
    ['[two weeks] ago', 'two weeks, when'],
    ['in [two weeks]', 'two weeks, when'],
    ['days earlier, within hours, for years, for hours, hours-long, several hours, a few days, decades of war'],
    ['for the first time in [three years]', 'three years, when'],
    ['the deadliest war in [80 years]', '80 years'],
    ['his visit to the United States in [a decade]', 'a decade, when'],
    ['[in the fourth year] of the bloodiest war on this soil', 'in its fourth year'],
    ['On the [third day] of talks they broke off.', 'in its third day, when'],
    ["By Ukraine's count Sunday was [day 1,271] of the war.", 'in its 1,271st day'],
    ['On the [1,271st day] of the war nothing moved.', 'in its 1,271st day, when'],
    ['The second week of August, the first day of school, year 9, Year 4, day one, on the second day.'],
    ['The eleventh hour, the 11th hour, the zero hour, rush hours, 3,000 man-hours, two happy hours.'],
    ['They met at 3 pm, at 08:40, by three, at 1500 hours, at ten minutes past nine and five minutes to midnight.'],
    [
      'It began in 2022, or since 2014; in 2014 minutes were kept; Article 5 days; May 2 days of rain; on Aug. 15 days of fighting.',
    ],
    ['a 72-year-old, 72 years old, aged 72 years, 72 years of age, three-year-old twins, half a year old'],
    ['The war, now [more than three years] old, and the [three-year]-old conflict.', 'over three years', 'three years'],
    ['24/7, five regions, 80 percent, 9/11, 5-4, COVID-19 days, F-16 hours, the 3-1 minutes'],
    ["the 11 o'clock news and 24-hour news"],
    ["the Hundred Years' War, the Six-Day War, the Thirty Years' War"],
    ['CBS\'s "60 Minutes" said so on Sunday.'],
    ['60 miles an hour, $30 a day, twice a week, once a year, eight hours a day, five days a week, 24 hours a day'],
    ['every two years, every three hours, every other day, each 90 minutes'],
    ['a four-day week, a 35-hour working week'],
    ['one day he will come back'],
    ['[one day] after the summit', 'a day, when'],
    ['a [one-day] summit', 'a day'],
    ['a minute detail, wait a minute, what a day, any week, [an hour] of need', 'an hour'],
    [
      '[A day] later they met for [an hour]; it took [a day], [more than a week] and [about a month].',
      'a day, when',
      'an hour',
      'a day',
      'over a week',
      'about a month',
    ],
    ['The whole thing took [a whole day].', 'a day'],
    ['the [hour and a half] that he spoke', 'one and a half hours'],
    [
      '[an hour-long] call, an [hourlong] call, the [year-long] war, a decades-long feud, a multi-hour-long call',
      'an hour',
      'an hour',
      'a year',
    ],
    ['half of the day, the first half of the year, half the year'],
    ['30 seconds, a second, four light years'],
    ['2,5 hours, 2.5.1 hours, 1:2 hours, 000 hours, 0 hours'],
    ['not [three hours] but two', 'three hours, denied'],
    ['The talks never lasted [three hours].', 'three hours, denied'],
    ["It didn't last [three hours].", 'three hours, denied'],
    ['It did not take [more than three hours].', 'over three hours, denied'],
    ['It was not a [three-hour] meeting, it was [two hours].', 'three hours, denied', 'two hours'],
    ['There was no [three-hour] meeting.', 'three hours, denied'],
    ['They had neither [three hours] nor [two days].', 'three hours, denied', 'two days, denied'],
    ['Far from [three hours], it lasted [barely two hours].', 'three hours, denied', 'barely two hours'],
    ['nowhere [near three hours]', 'nearly three hours, denied'],
    ['nothing like [three hours]', 'three hours, denied'],
    ['[two hours] rather than [three hours]', 'two hours', 'three hours, denied'],
    ['[two hours] instead of [three hours]', 'two hours', 'three hours, denied'],
    ['[two hours], not [three hours]', 'two hours', 'three hours, denied'],
    ['They did not meet for [three hours].', 'three hours'],
    ['without [three hours] of talks', 'three hours, denied'],
    [
      '[Three years] of a [five-year] term, three [3-hour] sessions and two [three-hour] sessions.',
      'three years',
      'five years',
      'three hours',
      'three hours',
    ],
    ['[three hours], [20 minutes] of them in private', 'three hours', '20 minutes'],
    ['[three hours], at least 20 people', 'three hours'],
    ['for [three hours] and three quarters of the staff', 'three hours'],
    ['in the [three­-hour] mee­ting', 'three hours'],
    ['for [three hours]', 'three hours'],
  ];
  for (const [marked, ...wanted] of sentences) {
    it(marked, () => {
      const text = marked.replace(/[[\]]/gu, '');
      const amounts = readAmounts(text);
      const told = amounts.map(
        ({ text: words, role, negated }) => `${words}${role === 'when' ? ', when' : ''}${negated ? ', denied' : ''}`,
      );
      expect(told).toEqual(wanted);
      const read = amounts.reduceRight(
        (rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
        text,
      );
      expect(read).toBe(marked);
    });
  }

  it('are those of the range that is asked for, with offsets into the whole text', () => {
    const text = 'It took two days. They met for nearly three hours. A year later they met again.';
    const start = text.indexOf('They');
    const end = text.indexOf(' A year');
    const amounts = readAmounts(text, start, end);
    expect(amounts.map((amount) => text.slice(amount.start, amount.end))).toEqual(['nearly three hours']);
  });
});

describe('two amounts', () => {
  const pairs: [string, string, boolean][] = [
    ['nearly three hours', 'just under three hours', true],
    ['nearly three hours', 'three hours', true],
    ['nearly three hours', 'not quite three hours', true],
    ['nearly three hours', 'about three hours', true],
    ['nearly three hours', 'the better part of three hours', true],
    ['nearly three hours', 'two hours and 45 minutes', true],
    ['nearly three hours', '165 minutes', true],
    ['nearly three hours', 'some 170 minutes', true],
    ['nearly three hours', 'just under 180 minutes', true],
    ['nearly three hours', 'two and three quarter hours', true],
    ['nearly three hours', 'between two and three hours', true],
    ['nearly three hours', 'less than three hours', true],
    ['nearly three hours', 'more than two hours', true],
    ['nearly three hours', 'two and a half hours', false],
    ['nearly three hours', 'more than three hours', false],
    ['nearly three hours', 'over three hours', false],
    ['nearly three hours', 'two hours', false],
    ['nearly three hours', 'a couple of hours', false],
    ['nearly three hours', 'barely an hour', false],
    ['nearly three hours', '90 minutes', false],
    ['nearly three hours', 'four hours', false],
    ['nearly three hours', 'six to seven hours', false],
    ['nearly three hours', 'nearly three years', false],
    ['nearly three hours', 'three days', false],
    ['three and a half years', 'more than three years', true],
    ['three and a half years', 'over three years', true],
    ['three and a half years', '42 months', true],
    ['three and a half years', 'more than 40 months', true],
    ['three and a half years', 'three years and six months', true],
    ['three and a half years', 'in its fourth year', true],
    ['three and a half years', 'well into its fourth year', true],
    ['three and a half years', 'in its 43rd month', true],
    ['three and a half years', 'some 1,270 days', true],
    ['three and a half years', 'three years', false],
    ['three and a half years', 'more than four years', false],
    ['three and a half years', 'enters its fourth year', false],
    ['three and a half years', 'half a year', false],
    ['over three years', 'in its fourth year', true],
    ['over three years', 'nearly four years', true],
    ['over three years', 'nearly three years', false],
    ['80 years', 'eight decades', true],
    ['80 years', 'more than 75 years', true],
    ['80 years', 'nearly eight decades', true],
    ['80 years', 'half a century', false],
    ['80 years', 'seven decades', false],
    ['two weeks', '14 days', true],
    ['two weeks', 'a fortnight or so', true],
    ['half an hour', '30 minutes', true],
    ['a decade or so', 'ten years', true],
  ];
  for (const [a, b, same] of pairs) {
    it(`${a} / ${b}: ${same ? 'may be the same' : 'differ'}`, () => {
      expect(overlaps(only(a), only(b))).toBe(same);
      expect(overlaps(only(b), only(a))).toBe(same);
    });
  }

  it('are put into each other’s units where both are of the clock or both of the calendar', () => {
    const minutes = convert(only('165 minutes'), 'hour');
    expect([minutes?.unit, minutes?.text]).toEqual(['hour', '165 minutes']);
    expect(minutes?.low).toBeCloseTo(162.5 / 60);
    expect(minutes?.high).toBeCloseTo(167.5 / 60);
    expect(convert(only('two weeks'), 'day')?.high).toBeCloseTo(15.75);
    expect(convert(only('in its 43rd month'), 'year')?.low).toBeCloseTo(3.5);
    expect(convert(only('eight decades'), 'month')?.low).toBeCloseTo(900);
    expect(convert(only('1,271 days'), 'year')?.low).toBeCloseTo(3.478, 2);
    expect(convert(only('three hours'), 'day')).toBeNull();
    expect(convert(only('three days'), 'hour')).toBeNull();
    expect(convert(only('three years'), 'minute')).toBeNull();
  });
});

const ONES = (
  '_ one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
  'nineteen'
).split(' ');
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spelt(value: number): string {
  if (value >= 100) {
    const rest = value % 100;
    return `${ONES[Math.floor(value / 100)]} hundred${rest > 0 ? ` and ${spelt(rest)}` : ''}`;
  }
  if (value < 20) return ONES[value] ?? '';
  return `${TENS[Math.floor(value / 10)]}${value % 10 > 0 ? `-${ONES[value % 10]}` : ''}`;
}

const units = fc.constantFrom<Amount['unit']>('minute', 'hour', 'day', 'week', 'month', 'year');
/** The next number too is one that `spelt` spells. */
const values = fc.integer({ min: 2, max: 998 });
const qualifiers = fc.constantFrom(
  ...['', 'nearly ', 'almost ', 'about ', 'some ', 'more than ', 'just over ', 'at least ', 'less than ', 'up to '],
  ...['just under ', 'barely ', 'not quite ', 'a little over ', 'close to ', 'a good ', 'the better part of '],
);
const frames = fc.constantFrom('@', 'They met for @ on Friday.', 'It had lasted @, he said.', '“After @ they left.”');

describe('any amount', () => {
  it('holds the number that was said', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(values, units, qualifiers, fc.boolean(), fc.integer({ min: 0, max: 5 }), frames, (...all) => {
        const [value, unit, qualifier, figures, form, frame] = all;
        const number = figures ? String(value) : spelt(value);
        const [said, low, high] = (
          [
            [`${number} ${unit}s`, value, value],
            [`${number}-${unit}-long`, value, value],
            [`${number} and a half ${unit}s`, value + 0.5, value + 0.5],
            [`${number} ${unit}s and a half`, value + 0.5, value + 0.5],
            [`${number} to ${figures ? value + 1 : spelt(value + 1)} ${unit}s`, value, value + 1],
            [`${number} gruelling ${unit}s`, value, value],
          ] as const
        )[form] ?? ['', 0, 0];
        const text = frame.replace('@', qualifier + said);
        const amount = only(text);
        expect(text.slice(amount.start, amount.end)).toBe(qualifier + said);
        expect(amount.unit).toBe(unit);
        expect(amount.low).toBeLessThanOrEqual(low);
        expect(amount.high).toBeGreaterThanOrEqual(high);
        expect(amount.high).toBeGreaterThan(amount.low);
      }),
    );
  });

  it('of two units holds their sum', { timeout: 60_000 }, () => {
    const hours = fc.integer({ min: 1, max: 99 });
    const minutes = fc.integer({ min: 1, max: 59 });
    fc.assert(
      fc.property(hours, minutes, fc.integer({ min: 0, max: 3 }), (hour, minute, form) => {
        const said =
          [
            `${hour} hours and ${minute} minutes`,
            `${spelt(hour)} hours ${spelt(minute)} minutes`,
            `${hour}h ${minute}m`,
            `${hour} hrs, ${minute} mins`,
          ][form] ?? '';
        const amount = only(`It took ${said}.`);
        expect(amount.end - amount.start).toBe(said.length);
        expect(amount.low).toBeLessThanOrEqual(hour + minute / 60);
        expect(amount.high).toBeGreaterThanOrEqual(hour + minute / 60);
        expect(amount.high - amount.low).toBeLessThan(0.5);
      }),
    );
  });
});

const PARTS = (
  'one hundred twenty thousand three a an half quarter and to or of the in into its fourth second day hour hours years ' +
  'decades 2 45 1,271 2022 ½ 1/2 2h 45m nearly just under not more than about over short long ago later between no first ' +
  'deadliest for every each last'
).split(' ');
const pieces = fc.constantFrom(...PARTS);
const gaps = fc.constantFrom(' ', ' ', ' ', '-', ', ', '. ', '', '\u00ad', '–', '—', "'", '\n', ':', '/', '+');
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.tuple(pieces, gaps), { maxLength: 60 }).map((pairs) => pairs.flat().join('')),
);

describe('any text', () => {
  it('gives amounts in order, within it, with sound intervals', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, low, high, text: words } of readAmounts(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toHaveLength(end - start);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeGreaterThan(low);
          expect(high).toBeLessThan(Number.POSITIVE_INFINITY);
          expect(words).toMatch(/^\S.*\S$/u);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('says the same inside another', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, text, after) => {
        const offset = before.length;
        const inside = readAmounts(before + text + after, offset, offset + text.length);
        const moved = readAmounts(text).map((one) => ({ ...one, start: one.start + offset, end: one.end + offset }));
        expect(inside).toEqual(moved);
      }),
    );
  });

  it('agrees with itself only, whichever way it is asked', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        const amounts = readAmounts(text);
        for (const a of amounts) {
          expect(overlaps(a, a)).toBe(true);
          for (const b of amounts) expect(overlaps(a, b)).toBe(overlaps(b, a));
        }
      }),
    );
  });

  // 100 KB of what a careless reader would read again and again: quadratic time would be minutes, each takes well under a
  // second.
  const endless = ['1', '1,', '1.', '1/2 ', '2-', '-', '½', '"', 'one hundred ', 'twenty-', 'a half ', 'hundred and '];
  endless.push('nearly ', 'just a little ', 'not ', 'three to ', 'three hours, ', 'three hours and ', 'hour-long ');
  endless.push('an hour and a half to ', '2h45m', '2 hours 3 minutes 4 seconds ', '10 minutes short of ', 'or so ');
  endless.push('in its fourth year ', 'the end of ', 'day one of ', 'three long ', 'three-hour-', '\u00ad');
  for (const part of endless) {
    it(`takes time linear in its length: ${JSON.stringify(part)}`, { timeout: 60_000 }, () => {
      const text = part.repeat(Math.ceil(100_000 / part.length));
      const begin = performance.now();
      readAmounts(text);
      expect(performance.now() - begin).toBeLessThan(5_000);
    });
  }
});
