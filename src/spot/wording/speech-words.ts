/** Words by which English news text says that something is somebody's word, that it is doubtful, or that it is wished for. */

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Forms of verbs of saying that are hardly ever anything else. */
export const SAYING = listed(
  `said says say saying told tells tell telling added adds adding noted insisted insists insist insisting argued argues argue arguing announced
  announces announcing revealed reveals revealing confirmed confirms confirming acknowledged acknowledges acknowledging
  admitted admits admitting described describes describing declared declares declaring stated stating claimed claims claiming
  wrote writes writing posted posting tweeted explained explains explaining warned warns warning suggested suggests suggesting
  reported reports reporting believes believe thinks think recalled recalls recounted maintained maintains alleged alleges alleging
  stressed stresses stressing boasted boasts boasting hinted hints hinting predicted predicts reckons reckon indicated
  indicates indicating disclosed discloses remarked quipped asserted asserts asserting cautioned cautions cautioning concluded
  summarised summarized repeated repeats reiterated reiterates disputed disputes denied denies denying understand
  contends contended bragged brags vowed vows swore swears joked jokes mused fumed thundered shrugged conceded concedes offered opined recalling observed signalled signaled admit acknowledge maintain describe allege suggest indicate`,
);

/** Of those, the ones that may stand before their subject: “…,” said the envoy. */
export const INVERTED = listed(
  'said says added adds wrote writes explained explains warned noted insisted insists argued',
);

/** Participles, whose subject is the sentence's: "…, saying that". */
export const PARTICIPLE = /ing$/u;

/** Acts that are words: whoever does one in a matter that is itself somebody's word, is whose word it is. */
export const SPEECH_ACTS = listed(
  `hailed hails hailing touted touts touting teased teases teasing promised promises promising trumpeted trumpets proclaimed
  proclaims proclaiming crowed crows rejected rejects rejecting dismissed dismisses dismissing doubted doubts doubting scorned
  refused refuses brushed brushes waved spurned threatened threatens threatening demanded demands demanding urged urges vowed
  vows called calls calling wants wanted hopes hoped sees saw expects expected played plays poured pours ruled rules
  scoffed scoffs questioned questions celebrated celebrates cheered declared offered offers gave gives turned turns set`,
);

/** People whom a page does not name. */
export const UNNAMED = listed(
  `official officials source sources aide aides diplomat diplomats adviser advisers advisor advisors insider insiders analysts
  observers people person persons somebody someone anyone everybody many some others commentators experts negotiators
  ministers lawmakers envoys reports report media newspapers allies leaders capitals figures those`,
);

/** What is reported without anybody to have said it. */
export const REPORTED = listed('reportedly allegedly supposedly purportedly ostensibly');

/** The page's own doubt. */
export const DOUBT = listed('apparently seemingly perhaps possibly maybe probably presumably arguably conceivably');

/** Before "to": the page's own doubt. */
export const SEEMING = listed('appeared appears appear appearing seemed seems seem seeming looked looks look');

/** What follows where something only seems. */
export const SEEMED = listed('to that ready likely set as like');

/** Words that make of what follows a possibility, a wish or somebody's thought rather than a report. */
export const UNREAL = listed(
  `if whether unless should may might could would can must want wants wanted wanting hope hopes hoped hoping wish wishes expect
  expects expected expecting expectation demand demands demanded seek seeks sought seeking ask asks asked asking urge urges
  urged idea notion suggestion suggestions possibility prospect talk rumour rumours rumor rumors speculation hopes fear fears
  feared chance chances claim assertion impression question doubt doubts deny denied denies imagine suppose supposing
  pretend ought ready willing prepared plan plans planned offer proposal dispute disputed untrue false myth wonder wondered
  unclear unconfirmed believed thought understood expected likely unlikely pretended announce confirm reveal declare`,
);

/** Saying that something is not so: whoever says it does not put the matter. */
export const DENYING = listed('denied denies denying deny disputed disputes');

/** Words by which a sentence may begin before its subject; what follows a comma after them is the main clause. */
export const LEAD_IN = listed(
  `after before in on at as when while if since with for during despite by from speaking asked unlike instead under given
  having following ahead although though because until once amid among at to of`,
);

/** Words that are in no name or title: where one stands between a verb and a name, the name is not the verb's subject. */
export const FUNCTION_WORDS = listed(
  `that on in at to by for with from it he she they there was were had has have is are be been would will could not if
  whether what how why as and but or about after before his her their its no`,
);

/** Conditions: what does an act under one, has not done it. */
export const CONDITION = listed('if unless should were whether when');

/** Of those, the ones that mean all that follows in the sentence, however far. */
export const OPEN = listed('if whether unless may might supposing suppose perhaps maybe');

/** Words that stand between a subject and its verb and belong to neither. */
export const BETWEEN = listed(
  `has have had was is are were been also later then earlier since already repeatedly publicly privately again just
  only still even once first however meanwhile himself herself themselves both all never not now simply quietly openly flatly
  on in at sunday saturday friday monday tuesday wednesday thursday today yesterday tonight afternoon evening morning night
  weekend this that the should could would must can will may might has`,
);

export const PRONOUN = listed('he she they');
/** The page speaks of itself: what it says is its own word. */
export const OWN = listed('i we');
/** Offices: "the Secretary of State" is somebody, and who it is the page says elsewhere. */
export const OFFICE = listed(
  `secretary president minister chancellor envoy chief leader premier prime commissioner general ambassador senator
  spokesman spokeswoman spokesperson adviser advisor aide diplomat director governor mayor professor chairman head
  vice-president counterpart`,
);

export const RELATIVE_PRONOUN = listed('who which whose');

/** Words that may open a clause before its subject. */
export const OPENER = listed(
  'and but as while because that when after before although though since so yet where or then however still even what how why',
);

/** Before a verb of saying, its subject or as it: nobody is said to have said it. */
export const NOT_SAID = listed(
  `not never cannot without neither nor nobody none no few if unless whether should would could might may must can will`,
);

/** Words that join a clause whose time or reason is told by it. */
export const SUBORDINATE = listed('after before when while once until because although though since');

/** Words behind a comma that begin a clause with a subject and a verb of its own. */
export const NEW_CLAUSE = listed(
  'but while because when after before although though since so yet where once until which who whose',
);

export const BE = listed('is are was were be been being');

/** Verbs by which a few words are a clause: "she was relieved". */
export const FINITE = listed('is are was were has have had would will could can did does do');

/** Nouns that hold somebody's word: "Witkoff's account", "in his telling". */
export const WORD_NOUN = listed(
  `account telling words word version claim claims assertion statement view reckoning description phrase recollection
  announcement estimate judgement judgment opinion eyes reading assessment estimation belief`,
);
