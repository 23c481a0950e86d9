/**
 * Words of English (and a few of its neighbours) that tell whether a surname means the person: they hold for any name of
 * any pack. Hashes of folded forms, as `readWords` gives them.
 */
import { listOf } from './hashed';

/** Before a surname these leave it the person's: titles and forms of address. */
export const TITLES = listOf(
  'president presidents chancellor premier minister secretary senator sen congressman governor gov mayor vice veep envoy ' +
    'ambassador chief leader commissioner general mr mister sir lord dr doctor prof professor monsieur herr signor senor pan ' +
    'comrade boss host chairman candidate potus pm mp mep prime nominee incumbent director officer colonel captain judge ' +
    'prasident bundeskanzler kanzler presidente presidentti prezydent canciller primo premierminister',
);

/** Before a surname these mean a woman: the person only where the pack says that the person is one. */
export const WOMEN_TITLES = listOf(
  'mrs ms miss lady madame mme frau signora senora dame baroness queen princess duchess sra pani',
);

/** After a surname these make it a firm, a building or a brand (`Trump Tower`, `Merz Pharma`). */
export const FIRMS = listOf(
  'tower towers organization organisation hotel hotels plaza media foundation university institute casino resort resorts golf ' +
    'group inc ltd llc llp plc gmbh ag kg kgaa co corp corporation company holdings holding building buildings street avenue ' +
    'road boulevard lane square bridge park school college academy hospital clinic library museum stadium arena airport theater ' +
    'theatre gallery vodka steaks winery wines vineyard international doral bedminster links store stores shop shops cafe bakery ' +
    'estate estates brothers bros sons partners capital ventures enterprises properties entertainment records studios pharma ' +
    'pharmaceuticals aesthetics therapeutics labs laboratories motors airlines air trucking plumbing roofing realty construction ' +
    'electric electronics appliances furniture hardware logistics consulting associates shuttle fund trust bank insurance ' +
    'route close court crescent terrace drive way highway trail freeway parkway station stop island bay beach county township ' +
    'airbase afb barracks fellowship prize scholarship cup trophy derby stakes ' +
    'publishing magazine coin coins token watches sneakers bible cologne mobile',
);

/** The same also after the possessive (`Rubio's Coastal Grill`): houses that carry their founder's name. */
export const HOUSES = listOf(
  'grill grille bar b bbq barbecue barbeque restaurant restaurants diner pub cafe deli pizza pizzeria kitchen taqueria tacos ' +
    'brewery brewing bakery bistro tavern saloon inn steakhouse chophouse eatery store market pharmacy garage hardware nursery ' +
    'butchers florist department tea sandwich burger burgers coffee ice shoes smokehouse legendary',
);

/** After a surname these make it the family's or the brand's name rather than the person's. */
export const FAMILY = listOf(
  'family families name names surname brand brands dynasty clan jr jnr junior sr snr senior ii iii iv ' +
    'shirt shirts jersey jerseys kit kits boots gin rum whisky vinyl fillers pictures collages paintings',
);

/** After a surname, also behind a comma, these make it a son's. */
export const JUNIOR = listOf('jr jnr junior');

/** After a possessive these show that nothing is possessed, so that it is the house itself (`at Stubb's in Austin`). */
export const NO_POSSESSION = listOf('in on for and or near after before with');

/** After a surname and a hyphen these make a derived word. */
export const DERIVED = listOf('era style like esque ish ism ist ite land');

/** Before a surname and a hyphen these make a derived word. */
export const PREFIXES = listOf('pro anti ex post pre non neo un never mid ultra counter mini proto pseudo hyper');

/** Common nouns that a capitalised surname may be at the head of a sentence (`Trump cards`). */
export const COMMON_AFTER = listOf('card cards');

/** Before a capitalised word and a surname these make the word a place (`in Washington Trump said`). */
export const PLACE_PREPOSITIONS = listOf('in at');

/** Before "of" and a surname these make it a name rather than a person (`the house of Rutte`). */
export const HOUSE_OF = listOf('house firm brand clan word name surname label');

/** Near another bearer of a surname these make that bearer a relative, who does not take the bare surname over. */
export const KIN = listOf(
  'wife husband son daughter brother sister father mother niece nephew uncle aunt cousin family lady spouse jr grandson ' +
    'granddaughter parents children grandchildren relative eldest',
);

/** Capitalised words that stand before a surname and are no given name. */
export const NOT_GIVEN = listOf(
  'the a an and but or nor so yet for if then than that this these those when while where who whom whose which what why how ' +
    'as at by in on of to from with without within into onto upon over under about after before between behind beyond near via ' +
    'per like unlike is are was were be been has have had does did do can could should would must may might shall not no yes ' +
    'only even still also just once again now here there his her its their our your my he she it they we you i us all both each ' +
    'every either neither some any many most more much few other another such same because since until till though although ' +
    'despite during amid against among across around inside outside off out up down meanwhile however instead perhaps maybe ' +
    'yesterday today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june ' +
    'july august september october november december says said tells told asks asked meets met sees wants backs calls called ' +
    'thanks urges warns hosts joins helps lets makes gives takes blames praises slams blasts thank let make give take ask tell ' +
    'see watch read live update breaking exclusive analysis opinion explainer video photo photos new former ex old late dear ' +
    'poor good great big little young western eastern american british french german italian finnish russian ukrainian european ' +
    'republican democrat democratic conservative labour tory liberal national federal royal pressing following facing asking ' +
    'meeting having being seeing making quoting citing calling versus vs plus pro anti con whether hey oh well okay',
);

/** Given names that are also common enough to be one at the head of a sentence or in a headline. */
export const GIVEN_NAMES = listOf(
  'aaron adam adrian alan albert alessandra alessandro alex alexander alexandra alfred alice alina allison amanda amelia amy ' +
    'ana anastasia andrea andreas andrew andy angela angelo anita ann anna anne annie anthony antonio arthur ashley audrey ' +
    'barbara barron barry beatrice ben benjamin bernard beth betty bill billy bob bobby boris brandon brian brigitte bruce bruno ' +
    'carl carla carlo carlos carol caroline catherine charles charlie charlotte chris christian christina christine christoph ' +
    'christopher claire clara claudia claudio colin craig cynthia cyrus dale dan daniel daniela daniele dave david dean deborah ' +
    'debra denis dennis derek diana diane dieter dominic don donna doris dorothy doug douglas duncan dylan ed eddie edith edward ' +
    'eileen elaine elena eleanor eli elisabeth elizabeth ella ellen emily emma enrico eric erik erin ernest ethan eugene eva evan ' +
    'evelyn felix fiona florian frances francesca francesco francis frank franz fred freddie frederick fritz gabriel ' +
    'gary gavin geoff george gerald gerhard gianni gina giovanni giulia giuseppe glen gloria gordon grace graham greg gregory guy ' +
    'hannah hans harold harriet harry heather heidi heiko helen helena henri henry herbert holly howard hugh hugo ian igor ingrid ' +
    'irene iris isaac isabel ivan ivana ivanka jack jackie jacob jake james jamie jan jane janet jared jason jay jean jeff jeffrey ' +
    'jennifer jenny jeremy jerome jerry jessica jill jim jimmy joan joanna joe joel johann john johnny jon jonathan jordan jorge ' +
    'jose josef joseph joshua juan judith julia julian julie jurgen justin kai karen karin karl karsten kate katherine kathleen ' +
    'kathy katie keith ken kenneth kevin kim kirsten klaus kurt kyle lara larry laura lauren laurent lawrence lea lee leo leon ' +
    'leonard leonid lewis liam linda lisa lorenzo louis louise luca lucas lucy luis luke lydia lynn maggie manfred marc marcel ' +
    'marcia marco marcus margaret maria marianne marie marina mario marion marjorie mark marlene martha martin mary maryanne ' +
    'mathias matt matteo matthew matthias maureen max maya megan melania melanie melissa michael michel michelle mike mikhail ' +
    'miles milena mohamed monica moritz nadia nancy naomi natalia natalie natasha nathan neil nicholas nick nicola nicolas nicole ' +
    'nigel nikolai nina noah nora norman oleg olena olga oliver olivia oscar otto owen pamela paolo pascal patricia patrick paul ' +
    'paula pauline pavel pedro peggy penny pete peter petra phil philip philippe pierre rachel ralph ramon ray raymond rebecca ' +
    'rene ricardo richard rick rita rob robert roberta roberto robin rodney roger roland ron ronald rosa rosalind rose rosemary ' +
    'ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian sergei sergio sharon sheila ' +
    'simon simone sofia sophie stefan stefano stella stephanie stephen steve steven stuart sue susan suzanne sven sylvia tamara ' +
    'tara ted terence teresa terry theo theodore theresa thomas tiffany tim timothy tina tobias todd tom tommy tony tracy ulrich ' +
    'ulrike ursula usha valentina valerie vanessa veronica victor victoria viktor vincent viola virginia vivian vladimir walter ' +
    'wanda wayne wendy werner william wolfgang yvonne zac zoe',
);
