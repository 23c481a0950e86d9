import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrases } from '../../../src/spot/wording/phrases';
import { readVoice } from '../../../src/spot/wording/voice';
import { hear, readerOf, told, wordingOf } from '../heard';
import { pages, REPEATED, repeated } from '../texts';

const accepted = readerOf({ core: ['accept* ~ offer', 'offer ~ accepted'] });
const rejected = readerOf({ core: ['reject* ~~ offer', 'turn* down ~~ offer', 'offer ~ rejected'], speech: true });

type Row = [wanted: string, page: string];

/** Every row must be read just so. */
function must(reader: typeof accepted, matter: RegExp, rows: readonly Row[]): void {
  it.each(rows)('%s: %s', (wanted, page) => {
    expect(told(wordingOf(reader, page, matter).voice)).toBe(wanted);
  });
}

/** Hard to read: nothing may be said, but nothing else than one of these. */
function never(reader: typeof accepted, matter: RegExp, rows: readonly Row[]): void {
  it.each(rows)('at most %s: %s', (wanted, page) => {
    const read = told(wordingOf(reader, page, matter).voice);
    expect(['unclear', ...wanted.split(' or ')]).toContain(read);
  });
}

describe('the page’s own word', () => {
  must(accepted, /accept/u, [
    ['stated', 'The dockers accepted the pay offer on Friday.'],
    ['stated', 'After nine hours of talks the dockers accepted the offer.'],
    ['stated', 'The dockers accepted the offer, ending a strike that had closed the port since May.'],
    ['stated', 'Port strike ends as dockers accept offer'],
    ['stated', 'In a ballot on Friday, the dockers accepted the offer.'],
    ['stated', 'The dockers accepted the offer, and Berg thanked both sides.'],
    ['stated', 'Dockers accepted the offer by 412 votes to 97.'],
    ['stated', 'Hale’s members accepted the offer, which raises pay by six per cent.'],
    ['stated', 'The dockers accepted the offer (it expires at midnight).'],
    ['stated', 'It took a second ballot, but the dockers accepted the offer.'],
    ['stated', 'The dockers accepted the “final” offer.'],
    ['stated', 'The dockers accepted the offer. Berg said she was relieved.'],
    ['stated', 'The dockers accepted the offer. “We are tired,” Hale said.'],
    ['stated', 'The port was closed for weeks. The dockers accepted the offer.'],
    ['stated', 'The offer was accepted on Friday night.'],
    ['stated', 'To Novak’s surprise the dockers accepted the offer.'],
    ['stated', 'After Hale’s speech the dockers accepted the offer.'],
    ['stated', 'Under pressure from Berg, the dockers accepted the offer.'],
    ['stated', 'The dockers, led by Hale, accepted the offer.'],
    ['stated', 'The dockers accepted the offer made by Novak.'],
    ['stated', 'BREAKING: the dockers accepted the offer'],
    ['stated', 'Port strike: dockers accepted the offer'],
  ]);

  it('is shown by the words that put the matter', () => {
    const { voice } = wordingOf(accepted, 'In a ballot on Friday, the dockers accepted the pay offer by a mile.');
    expect(voice?.shown?.text).toBe('the dockers accepted the pay offer by a mile');
    expect(strongOf(voice)).toEqual(['accepted the pay offer']);
  });
});

describe('somebody’s word', () => {
  describe('with the name before', () => {
    must(accepted, /accept/u, [
      ['hale', 'Hale said the dockers had accepted the offer.'],
      ['hale', 'Tom Hale said on Friday that the dockers had accepted the offer.'],
      ['berg', 'Transport minister Anna Berg told reporters in Varde that the dockers had accepted the offer.'],
      ['berg', 'Speaking on the radio, Berg said the dockers had accepted the offer.'],
      ['berg', 'Berg has confirmed that the dockers accepted the offer.'],
      ['osei', 'The mediator, Lena Osei, announced on Friday night that the dockers had accepted the offer.'],
      ['osei', 'Osei, who led the talks, says the dockers accepted the offer.'],
      ['hale', 'By Hale’s account, the dockers accepted the offer within minutes.'],
      ['berg+hale', 'Berg and Hale said the dockers had accepted the offer.'],
      ['berg', 'Berg’s claim that the dockers accepted the offer surprised the owners.'],
      ['hale', 'Hale, Berg’s old rival, said the dockers had accepted the offer.'],
      ['hale', 'Hale told Berg that the dockers had accepted the offer.'],
      ['hale', 'Hale told Berg’s office that the dockers had accepted the offer.'],
      ['berg', 'Hale’s successor, Anna Berg, said the dockers had accepted the offer.'],
      ['hale', 'It was Hale who said the dockers had accepted the offer.'],
      ['hale', 'Hale, in an interview with the Herald, said the dockers had accepted the offer.'],
      ['hale', 'Hale walked out at noon, saying the dockers had accepted the offer.'],
      ['hale', 'In a letter to Berg, Hale said the dockers had accepted the offer.'],
      ['hale', 'After meeting Berg, Hale said the dockers had accepted the offer.'],
      ['hale', 'Berg had left when Hale said the dockers had accepted the offer.'],
      ['hale', 'Hale, speaking to Berg, said the dockers had accepted the offer.'],
      ['hale', 'Hale said after the meeting that the dockers had accepted the offer.'],
    ]);
  });

  describe('with the name behind', () => {
    must(accepted, /accept/u, [
      ['hale', 'The dockers have accepted the offer, Hale said.'],
      ['hale', 'The dockers have accepted the offer, Hale said on Friday.'],
      ['berg', 'The dockers had accepted the offer, Berg told reporters in Oslo.'],
      ['osei', 'The dockers accepted the offer, mediator Lena Osei told the broadcaster NRV late on Friday.'],
      ['hale', 'The offer had been accepted, and it was a close vote, Hale said.'],
    ]);
  });

  describe('with the name in the middle', () => {
    must(accepted, /accept/u, [
      ['hale', 'The dockers, Hale said, had accepted the offer.'],
      ['berg', 'The dockers, Berg told parliament on Monday, had accepted the offer in full.'],
      ['hale', 'The dockers, according to Hale, accepted the offer.'],
    ]);
  });

  describe('with the verb before the name', () => {
    must(accepted, /accept/u, [
      ['hale', '“The dockers have accepted the offer,” said Hale.'],
      ['hale', '“The dockers have accepted the offer,” said Tom Hale, the union’s leader.'],
      ['osei', '“The dockers have accepted the offer,” added Osei in a statement.'],
      ['hale', '“We,” said Hale, “have accepted the offer.”'],
      ['berg', 'Dockers accepted offer, says Berg'],
    ]);
  });

  describe('by “according to”', () => {
    must(accepted, /accept/u, [
      ['hale', 'According to Hale, the dockers accepted the offer.'],
      ['hale', 'According to the union’s leader Tom Hale, the dockers accepted the offer.'],
      ['hale', 'The dockers accepted the offer, according to Tom Hale.'],
      ['hale', 'The dockers accepted the offer, according to Hale, who was at the talks.'],
      ['other: the Varde Herald', 'The dockers accepted the offer, according to the Varde Herald.'],
      ['unnamed: union officials', 'The dockers accepted the offer, according to union officials.'],
    ]);
  });

  describe('by a headline’s label', () => {
    must(accepted, /accept/u, [
      ['hale', 'Hale: Dockers have accepted the offer'],
      ['hale', 'Dockers have accepted the offer: Hale'],
      ['hale', 'Dockers have accepted offer – Hale'],
      ['somebody', 'Union leader: dockers accepted the offer'],
      ['somebody', 'Officials: dockers accepted the offer'],
      ['unclear', 'Lund: dockers accepted the offer'],
      ['unclear', 'NRV: dockers accepted the offer'],
    ]);
  });

  describe('by a pronoun, the name a sentence before', () => {
    must(accepted, /accept/u, [
      ['berg', 'Berg arrived shortly after noon. She said the dockers had accepted the offer.'],
      ['berg', 'Berg told reporters that the night had been long. She said the dockers had accepted the offer.'],
      ['hale', 'Hale said the ballot was over. The dockers had accepted the offer, he added.'],
      ['hale', 'Hale said the ballot was over. “The dockers have accepted the offer,” he said.'],
      ['hale', 'Hale left the hall at noon. ¶ The dockers had accepted the offer, he told reporters.'],
      ['hale', 'Hale said the vote was close. It had rained. The dockers had accepted the offer, he said.'],
      ['somebody', 'Hale met Novak. The dockers had accepted the offer, he said.'],
      ['somebody', 'The crowd was loud. He said the dockers had accepted the offer.'],
      ['somebody', 'Erik Lund met Hale. He said the dockers had accepted the offer.'],
    ]);
  });

  describe('by a quotation of several sentences', () => {
    must(accepted, /accept/u, [
      ['hale', '“It was a long night. The dockers accepted the offer. Now we sleep,” Hale said.'],
      ['hale', 'Hale said: “It was a long night. The dockers accepted the offer. Now we sleep.”'],
      ['hale', '“It was a long night,” Hale told reporters. “The dockers accepted the offer.”'],
      ['hale', '“It was a long night,” Hale told reporters. “My voice is gone. The dockers accepted the offer.”'],
      ['berg', '“The dockers accepted the offer. I am glad,” Berg said. Hale said he was tired.'],
      ['berg', 'Hale said he was tired. “The dockers accepted the offer,” Berg said. “I am glad.”'],
      ['hale', '“We fought to the end.” ¶ “The dockers accepted the offer,” Hale said.'],
    ]);

    it('is shown by the words that name the speaker, wherever they stand', () => {
      const { voice } = wordingOf(
        accepted,
        '“A long night,” Hale told us. “The dockers accepted the offer.”',
        /accept/u,
      );
      expect(voice?.shown?.text).toBe('Hale told us');
      expect(strongOf(voice)).toEqual(['Hale told']);
    });

    it('is shown by words of the block before where these name the speaker', () => {
      const page = 'Outside it rained and rained, and Hale said this: ¶ “Good. The dockers accepted the offer.”';
      const { voice } = wordingOf(accepted, page, /accept/u);
      expect(voice?.shown === null || voice?.shown?.text.includes('Hale')).toBe(true);
    });
  });
});

describe('the word of somebody whom the page does not name', () => {
  must(accepted, /accept/u, [
    ['unnamed: officials', 'The dockers accepted the offer, officials said.'],
    [
      'unnamed: Two people close to the talks',
      'Two people close to the talks said the dockers had accepted the offer.',
    ],
    ['unnamed: a source', 'The dockers had accepted the offer, a source told the Varde Herald.'],
    ['unnamed: A government official', 'A government official said the dockers had accepted the offer.'],
    ['unnamed: aides to Berg', 'The dockers accepted the offer, aides to Berg said.'],
    ['unnamed: diplomats', '“The dockers accepted the offer,” said diplomats.'],
    ['unnamed: Hale’s aides', 'Hale’s aides said the dockers had accepted the offer.'],
    ['unnamed: An aide to Hale', 'An aide to Hale said the dockers had accepted the offer.'],
  ]);

  describe('or hearsay', () => {
    must(accepted, /accept/u, [
      ['unnamed', 'The dockers reportedly accepted the offer.'],
      ['unnamed', 'The dockers are said to have accepted the offer.'],
      ['unnamed', 'The dockers were reported to have accepted the offer.'],
      ['unnamed', 'Reportedly the dockers accepted the offer.'],
      ['unnamed', 'The dockers had allegedly accepted the offer.'],
      ['unnamed', 'By several accounts, the dockers accepted the offer.'],
    ]);
  });
});

describe('the word of somebody whom the pack does not know', () => {
  must(accepted, /accept/u, [
    ['other: Erik Lund', 'Erik Lund said the dockers had accepted the offer.'],
    ['other: Erik Lund', 'The dockers have accepted the offer, Erik Lund said.'],
    ['other: Erik Lund', '“The dockers have accepted the offer,” said Erik Lund.'],
    ['other: Union spokesman Erik Lund', 'Union spokesman Erik Lund said the dockers had accepted the offer.'],
    ['other: the Varde Herald', 'The dockers accepted the offer, the Varde Herald reported.'],
    ['other: Lund', 'Erik Lund met Hale. Lund said the dockers had accepted the offer.'],
  ]);

  describe('or an office, whose holder the page names elsewhere', () => {
    must(accepted, /accept/u, [
      ['somebody', 'The transport minister said the dockers had accepted the offer.'],
      ['somebody', 'The dockers had accepted the offer, the union leader said.'],
      ['somebody', 'The dockers had accepted the offer, a spokeswoman said.'],
      ['somebody', '“The dockers have accepted the offer,” said the Secretary of State.'],
      ['somebody', 'Hale’s spokeswoman said the dockers had accepted the offer.'],
      ['somebody', 'Hale’s wife said the dockers had accepted the offer.'],
    ]);
  });

  describe('never to be taken for somebody of the pack', () => {
    never(accepted, /accept/u, [
      ['somebody or other: Hale’s wife, Ida', 'Hale’s wife, Ida, said the dockers had accepted the offer.'],
      ['somebody or other: The Hale family', 'The Hale family said the dockers had accepted the offer.'],
      ['somebody or other: A man', 'A man who knows Hale said the dockers had accepted the offer.'],
      ['somebody', 'The veteran of three strikes said the dockers had accepted the offer.'],
      ['somebody', 'They said the dockers had accepted the offer.'],
    ]);
  });
});

describe('doubt', () => {
  must(accepted, /accept/u, [
    ['hedged', 'The dockers have apparently accepted the offer.'],
    ['hedged', 'The dockers appeared to accept the offer.'],
    ['hedged', 'The dockers seem to have accepted the offer.'],
    ['hedged', 'It seems that the dockers have accepted the offer.'],
    ['hedged', 'Perhaps the dockers have accepted the offer.'],
    ['hedged', 'The dockers may have accepted the offer.'],
    ['hedged', 'It may be that the dockers accepted the offer.'],
    ['hedged', 'Dockers probably accepted the offer because they had run out of money.'],
    // A doubt of somebody else's is not the page's.
    ['hale', 'Hale said the dockers had probably accepted the offer.'],
    ['hale', '“The dockers have probably accepted the offer,” said Hale.'],
  ]);
  never(accepted, /accept/u, [
    ['hedged', 'The dockers have accepted the offer, it seems.'],
    ['hedged', 'The dockers, it appears, have accepted the offer.'],
    ['stated', 'Berg looked on as the dockers accepted the offer.'],
    ['stated', 'The dockers accepted the offer, and perhaps the owners will, too.'],
  ]);

  it('is shown by the doubting words, also where they end the sentence', () => {
    expect(strongOf(wordingOf(accepted, 'It seems that the dockers accepted the offer.').voice)).toEqual([
      'seems that',
    ]);
    const { voice } = wordingOf(accepted, 'The dockers accepted the offer it seems');
    if (voice?.certainty === 'hedged') expect(strongOf(voice)).toEqual(['seems']);
  });
});

describe('nothing is said', () => {
  describe('of a question, a condition, a wish', () => {
    must(accepted, /accept/u, [
      ['unclear', 'Have the dockers accepted the offer?'],
      ['unclear', 'Did Hale say the dockers accepted the offer?'],
      ['unclear', 'If the dockers accept the offer, ships will sail on Sunday.'],
      ['unclear', 'Ships will sail on Sunday if the dockers accept the offer.'],
      ['unclear', 'Unless the dockers accept the offer by noon, the port stays shut.'],
      ['unclear', 'Had the dockers accepted the offer, ships would be sailing.'],
      ['unclear', 'The dockers, had they accepted the offer, would be back at work.'],
      ['unclear', 'Suppose the dockers accepted the offer.'],
      ['unclear', 'Once the dockers have accepted the offer, ships can sail.'],
      ['unclear', 'Until the dockers have accepted the offer, no ship will sail.'],
      ['unclear', 'As soon as the dockers accept the offer, ships will sail.'],
      ['unclear', 'Should the dockers accept the offer, ships will sail.'],
      ['unclear', 'A vote on whether the dockers accept the offer is due.'],
      ['unclear', 'Berg hopes the dockers accept the offer.'],
      ['unclear', 'Novak wants the dockers to accept the offer.'],
      ['unclear', 'The owners urged the dockers to accept the offer.'],
      ['unclear', 'The dockers should accept the offer.'],
      ['unclear', 'The dockers would accept the offer for two per cent more.'],
      ['unclear', 'The dockers are expected to accept the offer.'],
      ['unclear', 'The dockers are ready to accept the offer.'],
      ['unclear', 'The dockers have until Sunday to accept the offer.'],
      ['unclear', 'Pressure grew on the dockers to accept the offer.'],
      ['unclear', 'If Hale says the dockers accepted the offer, ships will sail.'],
      ['unclear', 'Hale should say that the dockers accepted the offer.'],
      ['unclear', 'Hale will announce on Sunday that the dockers accepted the offer.'],
      ['unclear', 'Berg wants Hale to say that the dockers accepted the offer.'],
    ]);
  });

  describe('of a denial', () => {
    must(accepted, /accept/u, [
      ['unclear', 'The dockers did not accept the offer.'],
      ['unclear', 'No docker accepted the offer.'],
      ['unclear', 'The dockers have yet to accept the offer.'],
      ['unclear', 'The dockers refused to accept the offer.'],
      ['unclear', 'The dockers nearly accepted the offer.'],
      ['unclear', 'The dockers had all but accepted the offer.'],
      ['unclear', 'The dockers accepted nothing of the offer.'],
      ['unclear', 'Hale denied that the dockers had accepted the offer.'],
      ['unclear', 'Hale disputed that the dockers had accepted the offer.'],
      ['unclear', 'The dockers, Hale insisted, had never accepted the offer.'],
      ['unclear', 'The idea that the dockers accepted the offer is false.'],
      ['unclear', 'It is untrue that the dockers accepted the offer.'],
      ['unclear', 'The owners pretended that the dockers had accepted the offer.'],
      ['unclear', 'Rumours that the dockers accepted the offer swept the port.'],
      ['unclear', 'Berg doubts the dockers accepted the offer.'],
    ]);
  });

  describe('where nobody has said it', () => {
    must(accepted, /accept/u, [
      ['unclear', 'Hale did not say the dockers had accepted the offer.'],
      ['unclear', 'Hale never said the dockers accepted the offer.'],
      ['unclear', 'Hale would not say whether the dockers had accepted the offer.'],
      ['unclear', 'Neither Hale nor Berg said the dockers had accepted the offer.'],
      ['unclear', 'Nobody said the dockers had accepted the offer.'],
      ['unclear', 'No one said the dockers had accepted the offer.'],
      ['unclear', 'Nobody believes that the dockers accepted the offer.'],
      ['unclear', 'Few believe the dockers accepted the offer.'],
      ['unclear', 'Berg cannot say that the dockers accepted the offer.'],
      ['unclear', 'Hale has yet to say that the dockers accepted the offer.'],
      ['unclear', 'Hale stopped short of saying that the dockers had accepted the offer.'],
      ['unclear', 'Hale refused to say that the dockers had accepted the offer.'],
      ['unclear', 'Berg declined to confirm that the dockers had accepted the offer.'],
      ['unclear', 'Hale rejected reports that the dockers had accepted the offer.'],
      ['unclear', 'Hale dismissed claims that the dockers had accepted the offer.'],
      ['unclear', 'Without saying that the dockers accepted the offer, Hale smiled.'],
    ]);
  });

  describe('where the sentence may go on with somebody’s word', () => {
    must(accepted, /accept/u, [
      ['unclear', 'Hale told the hall what had been agreed. The dockers accepted the offer.'],
      ['unclear', 'Hale said it had been close. The dockers accepted the offer.'],
      ['unclear', 'What Hale told his members: ¶ The dockers accepted the offer.'],
    ]);
  });

  describe('where the next sentence takes it up', () => {
    must(accepted, /accept/u, [
      ['unclear', 'The dockers accepted the offer. That, she added, was all.'],
      ['unclear', 'The dockers accepted the offer. He said it had been close.'],
    ]);
  });

  it('of a list without a stop', () => {
    const page = `The dockers accepted the offer${' and the gulls cried'.repeat(100)}.`;
    expect(() => wordingOf(accepted, page)).toThrow('no such sentence');
  });
});

describe('what somebody said is not what the page says beside it', () => {
  never(accepted, /accept/u, [
    ['stated', 'The dockers accepted the offer; Berg said she was relieved.'],
    ['stated', 'The dockers accepted the offer, and Berg said she was relieved.'],
    ['stated', 'The dockers accepted the offer, but Hale said it was a close vote.'],
    [
      'stated',
      'The dockers accepted the offer, but Hale said the vote had been closer than anybody in the hall thought.',
    ],
    ['stated', 'The dockers accepted the offer – Berg said it was fair.'],
    ['stated', 'The dockers accepted the offer (Berg said she was relieved).'],
    ['stated', 'The dockers accepted the offer, which Hale said was poor.'],
    ['stated', 'The dockers accepted the offer, while Novak said nothing.'],
    ['stated', 'The dockers accepted the offer, as Berg had predicted.'],
    ['stated', 'The dockers accepted the offer after Hale said it was the best he could get.'],
    ['stated', 'Because Hale said it was fair, the dockers accepted the offer.'],
    ['stated', 'The day after Hale said no, the dockers accepted the offer.'],
    ['stated', 'The dockers, whose leader says he is tired, accepted the offer.'],
    ['stated', 'When the dockers accepted the offer, Berg said: “At last.”'],
    ['stated', '“At last,” said Berg when the dockers accepted the offer.'],
    ['stated', '“A good day,” Berg told reporters after the dockers had accepted the offer.'],
    ['stated', 'Asked what came next after the dockers accepted the offer, Berg said: “Sleep.”'],
    ['stated', 'The dockers accepted the offer, Hale’s last.'],
    ['stated', 'We can say that the dockers accepted the offer.'],
  ]);
  never(accepted, /accept/u, [
    ['hale or somebody', '“The dockers accepted the offer.” Hale did not smile as he said it.'],
    ['hale or other: The Herald', 'The Herald reports that Hale says the dockers accepted the offer.'],
    ['hale', '“Yes,” Hale said when asked whether the dockers had accepted the offer.'],
    ['hale or somebody', 'Asked about it, Hale nodded and said the dockers had accepted the offer.'],
    ['hale or somebody', 'Tom Hale, union leader: “The dockers accepted the offer.”'],
    ['somebody', 'Berg’s office said the dockers accepted the offer “in principle”.'],
    ['somebody', 'A spokesman for Hale said the dockers had accepted the offer.'],
    ['somebody', 'A banner read: “The dockers accepted the offer.”'],
    ['hale or berg or berg+hale', 'Berg said that Hale had told her the dockers accepted the offer.'],
    ['hale or berg or hale+berg', 'Berg, citing Hale, said the dockers had accepted the offer.'],
    ['hale or somebody', 'Hale called the day “historic”: “The dockers accepted the offer.”'],
    ['berg or somebody', '“The dockers accepted the offer!” Berg cried.'],
    ['berg or somebody', '“The dockers have accepted the offer,” said the transport minister, Anna Berg.'],
    ['stated or somebody', 'The dockers “accepted the offer”.'],
  ]);
});

describe('a matter that is itself somebody’s word', () => {
  must(rejected, /offer/u, [
    ['hale', 'Hale rejected the offer.'],
    ['hale', 'Hale on Friday rejected the owners’ offer.'],
    ['hale', 'Hale turned down the offer.'],
    ['berg+hale', 'Berg and Hale rejected the offer.'],
    ['hale', 'Hale said he had rejected the offer.'],
    ['hale', '“Never,” Hale said, rejecting the offer.'],
    ['hale', 'It was Hale who rejected the offer.'],
    ['hale', 'Hale, who leads the union, rejected the offer.'],
    ['hale', 'Standing beside Berg, Hale rejected the offer.'],
    ['hale', 'Hale spoke for an hour. He rejected the offer.'],
    ['hale', 'Hale: We reject the offer'],
    ['unnamed: Hale’s aides', 'Hale’s aides rejected the offer.'],
    ['other: Erik Lund', 'Erik Lund rejected the offer.'],
    ['hedged', 'Hale appeared to reject the offer.'],
    ['hedged', 'Hale apparently rejected the offer.'],
    ['unclear', 'Hale did not reject the offer.'],
    ['unclear', 'If Hale rejected the offer, ships would stay.'],
    ['unclear', 'Berg feared that Hale would reject the offer.'],
    ['unclear', 'Did Hale reject the offer?'],
  ]);
  never(rejected, /offer/u, [
    ['somebody', 'The offer was rejected.'],
    ['hale', 'The offer was flatly rejected by Hale.'],
    ['somebody', 'The union leader rejected the offer.'],
    ['hale or somebody', 'Berg urged Hale to talk, but he rejected the offer.'],
    ['hale', 'Berg praised the talks and Hale rejected the offer.'],
  ]);
});

describe('any page', () => {
  it('is read without an error, and shown by words of its own', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(pages, fc.boolean(), (page, isSpeech) => {
        const block = hear(page);
        for (const [at, sentence] of block.sentences.entries()) {
          if (sentence.tokens.length === 0) continue;
          const [core = { from: 0, to: 1 }] = findPhrases(accepted.core, sentence.tokens);
          const voice = readVoice(block.sentences, at, block.lead, core, isSpeech);
          if (!voice?.shown) continue;
          const source = block.sentences[voice.where];
          expect(source).toBeDefined();
          expect(voice.shown.start).toBeGreaterThanOrEqual(source?.start ?? 0);
          expect(voice.shown.end).toBeGreaterThan(voice.shown.start);
          expect(voice.shown.end).toBeLessThanOrEqual(source?.end ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(REPEATED)('takes time about linear in its length: %j', { timeout: 60_000 }, (part) => {
    const begin = performance.now();
    const block = hear(repeated(part));
    for (const at of block.sentences.keys()) readVoice(block.sentences, at, block.lead, { from: 0, to: 1 }, true);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});

function strongOf(voice: ReturnType<typeof wordingOf>['voice']): string[] {
  const { text = '', strong = [] } = voice?.shown ?? {};
  return strong.map(([from, to]) => text.slice(from, to));
}
