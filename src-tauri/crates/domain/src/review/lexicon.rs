//! Swedish words by which texts are recognised: the language, and not sentences in it. Nothing here is shown to anyone, but for the
//! names of days and months, by which a wrong one is mended. All in small letters, without endings where it says stems.

pub(super) mod names;

/// From Monday.
pub(crate) const WEEKDAYS: &[&str] = &["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
/// Short, from Monday; one more form than days.
pub(super) const WEEKDAYS_SHORT: [(&str, usize); 8] =
    [("mån", 0), ("tis", 1), ("ons", 2), ("tors", 3), ("tor", 3), ("fre", 4), ("lör", 5), ("sön", 6)];
/// From January.
pub(super) const MONTHS: &[&str] = &[
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
/// Short, from January.
pub(super) const MONTHS_SHORT: [(&str, usize); 11] = [
    ("jan", 1),
    ("feb", 2),
    ("febr", 2),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sept", 9),
    ("sep", 9),
    ("okt", 10),
    ("nov", 11),
];
/// The one that is also a word.
pub(super) const DECEMBER_SHORT: &str = "dec";
/// Between the weekday and the day.
pub(super) const THE: &str = "den";

/// What follows an amount.
pub(super) const CURRENCIES: &[&str] = &["kr", "kronor", "sek", "kronors"];
/// Thousands.
pub(super) const THOUSANDS: &[&str] = &["tkr", "kkr", "ksek"];
/// Millions.
pub(super) const MILLIONS: &[&str] = &["mkr", "mnkr", "milj", "miljoner", "msek"];
/// Other measures of money, left alone.
pub(super) const OTHER_MONEY: &[&str] = &["euro", "eur", "dollar"];
/// Words that make a bare number an amount (stems).
pub(super) const MONEY_STEMS: &[&str] = &[
    "bevilj",
    "belopp",
    "anslå",
    "anslag",
    "kostnad",
    "budget",
    "maximalt",
    "högst",
    "finansier",
    "bidrag",
    "medel",
    "ersättning",
    "avsätt",
];
/// What may follow a bare amount: it counts nothing then.
pub(super) const AFTER_AMOUNT: &[&str] = &[
    "för", "under", "till", "i", "per", "från", "och", "samt", "att", "av", "ur", "som", "vilket", "inom", "till-",
    "avseende", "år",
];
/// What joins an amount to the next one, which bears the currency for both.
pub(super) const JOINS_AMOUNTS: &[&str] = &["och", "eller", "respektive", "resp", "till", "samt", "mot"];
/// A sum follows.
pub(super) const SUM_WORDS: &[&str] =
    &["totalt", "sammanlagt", "summa", "tillsammans", "sammantaget", "summan", "total"];
/// The last row of a table of figures.
pub(super) const SUM_ROWS: &[&str] = &["summa", "totalt", "total", "summa totalt", "totalsumma"];
/// A full-time post, by which prices are compared (stems).
pub(super) const POST_STEMS: &[&str] = &["heltid", "tjänst", "årsarbet"];

/// To the last day.
pub(super) const UNTIL: &[&str] = &["till och med", "t.o.m.", "t.o.m", "t o m", "tom", "till"];
/// The word before a period that makes "till" join two days.
pub(super) const PERIOD_WORDS: &[&str] = &["perioden", "tiden", "period", "med", "om", "m", "fr"];

/// The front page and the frame of a meeting: such items carry no number of their own (stems of headings).
pub(super) const PROCEDURAL: &[&str] = &[
    "öppn",
    "upprop",
    "val av justera",
    "justerare",
    "dagordning",
    "föredragningslista",
    "ärendelista",
    "föregående protokoll",
    "föregående möte",
    "jäv",
    "övriga frågor",
    "övrigt",
    "avslut",
    "nästa möte",
    "nästa sammanträde",
    "kommande möten",
    "beslutförhet",
    "beslutsför",
    "mötesordförande",
    "mötets",
    "protokolljuster",
    "val av sekreterare",
];
/// The opening (stems).
pub(super) const OPENING: &[&str] = &["öppn", "upprop", "hälsade välkommen", "hälsar välkommen"];
/// The agenda (stems).
pub(super) const AGENDA: &[&str] = &["dagordning", "föredragningslista", "ärendelista", "ärendemening"];
/// The choice of verifiers (stems).
pub(super) const VERIFIERS: &[&str] = &[
    "justerare",
    "att justera",
    "justeringsm",
    "protokollsjuster",
    "protokolljuster",
    "justering av protokoll",
    "val av justering",
];

/// Roles by which someone is named in a text: chair, vice chair, director.
pub(super) const CHAIR: &[&str] = &["ordförande", "ordföranden"];
/// Before "ordförande": a vice chair.
pub(super) const VICE: &[&str] = &["vice", "v", "ersättande"];

/// Not quorate (stems): what the minutes say of disqualification.
pub(super) const DISQUALIFIED: &[&str] = &["anmäl", "jävig", "grund av jäv", "p.g.a. jäv"];
/// The word itself.
pub(super) const DISQUALIFICATION: &str = "jäv";
/// A sentence that denies.
pub(super) const NO: &[&str] = &["ingen", "inget", "inga", "inte", "ej", "ingenting", "inte heller"];

/// What a decision says when it follows a proposal.
pub(super) const AS_PROPOSED: &[&str] =
    &["enligt förslag", "enligt lagt förslag", "enligt framlagt förslag", "i enlighet med förslag", "bifaller förslag"];
/// The stem of a proposal.
pub(super) const PROPOSAL: &str = "försl";
/// What could stand in for one.
pub(super) const PROPOSES: &[&str] = &["försl", "föresl", "tjänsteskrivelse", "tjänsteutlåtande"];
/// Words by which a text says that the decision went another way (stems).
pub(super) const CHANGES: &[&str] = &[
    "enades",
    "eniga om",
    "kom fram till",
    "ändring",
    "tillägg",
    "i stället",
    "istället",
    "återremi",
    "bordl",
    "yrka",
];
/// A task without anyone to do it.
pub(super) const OWNERLESS: &[&str] = &[
    "uppdrar att",
    "uppdra att",
    "ge i uppdrag att",
    "ger i uppdrag att",
    "lämna i uppdrag att",
    "lämnar i uppdrag att",
    "ge uppdrag att",
    "ger uppdrag att",
];
/// The budget is adopted (stems).
pub(super) const ADOPTS: &[&str] = &["fastställ", "anta", "antar", "beslutar om budget", "godkänn"];
/// Grants something.
pub(super) const GRANTS: &str = "bevilj";

/// A sentence does not end with these.
pub(super) const LOOSE_ENDS: &[&str] = &[
    "och", "att", "med", "för", "av", "i", "på", "som", "en", "ett", "den", "det", "de", "till", "om", "eller", "samt",
    "från", "vid", "under", "genom", "mellan", "inom", "utan", "när", "där", "enligt", "ska",
];
/// Words that stand twice without being a slip.
pub(super) const MAY_STAND_TWICE: &[&str] =
    &["är", "det", "den", "de", "var", "då", "får", "har", "kan", "så", "ja", "nej", "där", "som"];

/// Law and governing documents: a § beside one of these is no § of minutes (stems).
pub(super) const LAW_STEMS: &[&str] = &[
    "lag",
    "kommunallag",
    "förordning",
    "ordning",
    "stadg",
    "reglement",
    "balk",
    "avtal",
    "polic",
    "kap",
    "kl",
    "fsl",
    "osl",
    "fl",
    "lou",
    "tf",
    "st",
    "stycke",
    "punkt",
    "mom",
    "lkbr",
    "riktlinj",
];
/// Other bodies, whose §§ are theirs (stems).
pub(super) const OTHER_BODIES: &[&str] = &[
    "kommunfullmäktig",
    "fullmäktig",
    "kommunstyrels",
    "regionstyrels",
    "regionfullmäktig",
    "nämnd",
    "socialnämnd",
    "ks",
    "kf",
    "rs",
    "rf",
    "styrgrupp",
    "förbundsmöte",
    "utskott",
    "arbetsutskott",
    "beredning",
    "länssam",
];
/// Before the number of a registration.
pub(super) const REGISTRATION: &[&str] = &["dnr", "diarienummer", "diarienr", "diarie"];

/// A point of the delegation order.
pub(super) const POINT: &[&str] = &["punkt", "p", "delegationspunkt", "pkt", "delegationsordningen"];
/// Titles by which a delegate is named (stems).
pub(super) const TITLES: &[&str] = &[
    "förbundschef",
    "ordförand",
    "chef",
    "direktör",
    "ekonom",
    "samordnare",
    "kanslichef",
    "handläggare",
    "sekreterare",
    "arbetsutskott",
    "presidi",
];
/// Before a sender.
pub(super) const FROM: &[&str] = &["från", "av", "avsändare"];

/// Three weeks (KL 13 kap. 5 §).
pub(super) const THREE_WEEKS: &[&str] = &["tre veckor", "3 veckor", "21 dagar", "tre (3) veckor"];
/// The wrong day to count from.
pub(super) const FROM_VERIFICATION: &[&str] =
    &["justeringsdag", "justeringsdatum", "efter justeringen", "från justeringen", "dagen för justering"];
/// The right day to count from (stems).
pub(super) const FROM_POSTING: &[&str] = &["ansl", "tillkännag", "publicera"];

/// Sources that nobody can rely on.
pub(super) const LOOSE_SOURCES: &[&str] =
    &["chatgpt", "copilot", "wikipedia", "språkmodell", "gemini", "uppgift saknas", "osäker uppgift"];
/// The archive description, and the law that is often named for it in its place.
pub(super) const ARCHIVE_DESCRIPTION: &str = "arkivbeskrivning";
/// The secrecy act.
pub(super) const SECRECY_ACT: &[&str] = &["offentlighets- och sekretesslag", "offentlighets och sekretesslag", "osl "];
/// Supervision of archives.
pub(super) const SUPERVISION: &str = "tillsyn";
/// Archives.
pub(super) const ARCHIVE: &str = "arkiv";
/// Region.
pub(super) const REGION: &str = "region";

/// Words left for later.
pub(super) const LATER: &[&str] =
    &["tbd", "lorem ipsum", "[namn]", "[datum]", "[belopp]", "[fyll i]", "skriv här", "fylls i senare"];

/// Labels of blocks and of the front page, as profiles and offices have them.
pub(super) const LABELS: &[&str] = &[
    "bakgrund",
    "ärendet",
    "ärendebeskrivning",
    "beskrivning av ärendet",
    "sammanfattning",
    "sammanfattning av ärendet",
    "synpunkter",
    "synpunkter från mötet",
    "diskussion",
    "förslag till beslut",
    "förslag",
    "ordförandens förslag",
    "ledamöternas förslag till beslut",
    "ledamöters förslag till beslut på mötet",
    "yrkande",
    "yrkanden",
    "proposition",
    "propositionsordning",
    "votering",
    "omröstning",
    "beslut",
    "styrelsens beslut",
    "förbundsstyrelsens beslut",
    "reservation",
    "reservationer",
    "protokollsanteckning",
    "protokollsanteckningar",
    "underlag för beslut",
    "beslutsunderlag",
    "underlag",
    "underlag framtaget av",
    "bilagor framtagna av",
    "bilaga",
    "bilagor",
    "expedieras till",
    "expediering",
    "skickas till",
    "delges",
    "delegationsbeslut",
    "inkomna handlingar",
    "anmälan av delegationsbeslut",
    "information",
    "informationspunkter",
    "föredragande",
    "närvarande",
    "beslutande",
    "ersättare",
    "ledamöter",
    "övriga deltagare",
    "justering",
    "justerare",
    "sekreterare",
    "ordförande",
    "paragrafer",
    "plats och tid",
    "plats",
    "tid",
    "underskrifter",
    "jäv",
    "motivering",
];

/// Municipality, as the last word of its name.
pub(super) const MUNICIPALITY: &[&str] = &["kommun", "stad"];

/// A heading that names the budget and is about something else (stems).
pub(super) const NOT_THE_BUDGET: &[&str] =
    &["uppföljning", "prognos", "underlag", "tertial", "revider", "delår", "förslag", "samråd", "inför"];
/// A sentence in which amounts are no terms of a sum.
pub(super) const PARTS: &[&str] = &["varav", "procent", "jämfört", "tidigare", "mot", "från"];
/// Before a first name that stands alone.
pub(super) const BEFORE_A_NAME: &[&str] = &["av", "med", "till", "åt", "från", "och", "tackar", "utser"];
/// Before a role that is held at another time.
pub(super) const NOT_HELD_NOW: &[&str] = &["till", "tidigare", "som", "avgående"];
/// Between the number of a § and the day of its meeting.
pub(super) const BETWEEN_SECTION_AND_DAY: &[&str] =
    &["den", "från den", "från", "av den", "vid sammanträdet den", "vid sammanträde"];
/// A committee, in any compound.
pub(super) const COMMITTEE: &str = "nämnd";
/// How proposals were put, or granted (stems).
pub(super) const PUT: &[&str] = &["proposition", "bifall", "avsl", "mot varandra", "ställde sig bakom"];
/// What a day may belong to that is not the day a document came (endings).
pub(super) const EVENTS: &[&str] = &["möte", "mötet", "sammanträde", "sammanträdet", "protokoll", "stämma"];
/// The court that tries appeals.
pub(super) const COURT: &str = "förvaltningsrätt";
