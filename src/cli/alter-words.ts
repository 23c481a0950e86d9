/** What altering a quotation draws on: words that editors exchange, forms, contractions, what they put in. By our own pen, for any pack. */

/** Words with what an editor, a translator or a bad memory puts in their place. */
export const SYNONYMS: Record<string, string[]> = {
  able: ['in a position'],
  about: ['regarding', 'on'],
  agreed: ['consented', 'assented'],
  agreement: ['accord', 'settlement', 'deal'],
  aiming: ['striving', 'looking'],
  army: ['military', 'force'],
  because: ['since', 'as'],
  believe: ['think'],
  best: ['surest', 'right'],
  big: ['great', 'huge', 'major'],
  ceasefire: ['truce', 'armistice'],
  changing: ['altering'],
  concession: ['point', 'compromise'],
  concessions: ['compromises'],
  deal: ['accord', 'settlement'],
  describe: ['characterize', 'call'],
  detailed: ['explained', 'spelled out'],
  determined: ['decided', 'agreed'],
  directly: ['straight'],
  discussion: ['conversation', 'debate'],
  end: ['close', 'finish'],
  enough: ['sufficient'],
  finance: ['fund', 'pay for'],
  following: ['next'],
  guarantees: ['assurances'],
  happen: ['occur', 'take place'],
  horrific: ['terrible', 'horrible'],
  important: ['significant', 'crucial'],
  justify: ['warrant', 'merit'],
  meeting: ['session', 'conversation'],
  mere: ['simple', 'plain'],
  movement: ['progress', 'motion'],
  much: ['far'],
  offer: ['provide', 'extend'],
  oftentimes: ['often', 'frequently'],
  only: ['just'],
  possible: ['feasible'],
  productive: ['fruitful', 'constructive'],
  progress: ['headway', 'advances'],
  protection: ['defense', 'cover'],
  provide: ['supply', 'deliver'],
  real: ['true', 'main'],
  reasons: ['grounds', 'motives'],
  refuses: ['declines'],
  regions: ['provinces', 'areas'],
  robust: ['strong', 'solid'],
  said: ['told us', 'stated'],
  sanctions: ['penalties'],
  saw: ['noticed', 'observed'],
  saying: ['claiming', 'suggesting'],
  security: ['safety'],
  sign: ['signal', 'indication'],
  some: ['several', 'certain'],
  soon: ['quickly'],
  specifically: ['particularly'],
  strong: ['powerful'],
  thoughts: ['views', 'opinions'],
  trilateral: ['three-way'],
  tuned: ['alert'],
  ultimately: ['finally', 'eventually'],
  verge: ['brink', 'edge'],
  wants: ['wishes', 'seeks'],
  war: ['conflict', 'fighting'],
  win: ['gain', 'obtain'],
};

/** Other tenses and numbers that no ending makes. */
export const FORMS: Record<string, string> = {
  am: 'was',
  are: 'were',
  can: 'could',
  could: 'can',
  does: 'did',
  give: 'gave',
  gives: 'gave',
  hold: 'held',
  is: 'was',
  made: 'make',
  means: 'meant',
  saw: 'see',
  saying: 'said',
  those: 'that',
  was: 'is',
  were: 'are',
  will: 'would',
  win: 'won',
  would: 'will',
};

/** Long forms with their short ones. */
export const CONTRACTIONS: [string, string][] = [
  ['I am', 'I’m'],
  ['is not', 'isn’t'],
  ['does not', 'doesn’t'],
  ['will not', 'won’t'],
  ['there is', 'there’s'],
  ['We were', 'We’re'],
  ['we are', 'we’re'],
  ['it was', 'it’s'],
  ['I would', 'I’d'],
  ['not a', 'not one'],
];

/** Pronouns and other short references with what an editor explains them by. */
export const EXPLAINED: Record<string, string> = {
  he: 'the president',
  here: 'in Alaska',
  i: 'the envoy',
  it: 'the war',
  me: 'Ukraine',
  that: 'the deal',
  there: 'in Donetsk',
  this: 'the Ukrainian',
  those: 'the occupied',
  us: 'the Americans',
  we: 'the Russians',
  what: 'that which',
};

/** Explanations that may stand behind any word. */
export const ASIDES = ['the Russians', 'Ukraine', 'in Kyiv', 'with Moscow', 'sic', 'Mr. Putin', 'so far', 'of 2022'];

/** Words that slip in. */
export const FILLERS = [
  'really',
  'now',
  'certainly',
  'very',
  'also',
  'in fact',
  'you know',
  'again',
  'of course',
  'frankly',
];

/** What the same speech may go on with. */
export const SENTENCES = [
  'We had a long flight and a longer day.',
  'Nobody should be surprised by any of it.',
  'Let me tell you how it went.',
  'People will write about it for years.',
  'Everybody in the room could feel it!',
  'Is it easy? It never was.',
  'Thank you all for coming out so late.',
  'My staff have told you the rest.',
];

/** Who says it, in the middle of the sentence. */
export const REPORTING = [
  'he said',
  'she told reporters',
  'Witkoff said',
  'the president added',
  'Mr. Rubio told CNN on Sunday',
  'said the envoy, who attended the talks',
  'according to a transcript of the broadcast',
];

/** A sentence around a quotation, which stands at "%". */
export const FRAMES = [
  'He said %.',
  '%, the official told reporters on Sunday.',
  'In remarks that were widely shared, the statement read: %',
  'The words were plain: %. Few doubted them, and the day’s other news went unread.',
  'Asked about it again, the spokesman repeated %, then left the room.',
  '% was how it was put to the cameras after the talks.',
];
