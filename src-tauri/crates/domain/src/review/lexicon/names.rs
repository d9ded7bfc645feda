//! Names of people, and the verbs by which people speak in minutes: lists of single words, in small letters.

/// Whether a word is in a list.
pub(in crate::review) fn lists(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// Verbs by which people speak in minutes.
pub(in crate::review) const SPEAKS: &str = "\
    informerar informerade berättar berättade föredrar föredrog presenterar presenterade redogör redogjorde \
    rapporterar rapporterade tackar tackade föreslår föreslog yrkar yrkade anser ansåg lyfter lyfte frågar \
    frågade svarar svarade påpekar påpekade hälsar hälsade meddelar meddelade anmäler anmälde deltar deltog \
    lämnar lämnade går gick";
/// First names that are also words at the beginning of a sentence.
pub(in crate::review) const WORDS_AND_NAMES: &str = "\
    per bo sten björn stig maj liv dag tor siv ragn folke april juni juli rose sol tage loa hans vide alf mats \
    ville";
/// First names, by which someone who is not on record is known to be a person.
pub(in crate::review) const FIRST_NAMES: &str = "\
    anna eva maria karin kristina lena kerstin ingrid sara emma malin jenny johanna linda susanne marie monica \
    ulla birgitta inger gunilla margareta elisabeth elisabet annika åsa ulrika helena camilla cecilia therese \
    sofia sofie jessica ida elin hanna frida amanda josefin emelie lisa katarina pia yvonne agneta barbro \
    marianne britt siv gun gunnel solveig anita anette annette carina viktoria victoria madeleine louise \
    charlotte petra maja klara ebba alva wilma julia matilda fatima amina samira leila shirin naima zahra mona \
    lotta berit irene veronica veronika ellen bianca erik lars karl anders johan per nils carl mikael jan hans \
    lennart olof peter gunnar sven fredrik bengt bo daniel åke gustav göran alexander magnus martin stefan john \
    mats leif ulf thomas tomas björn christer kjell robert david mattias marcus markus jonas kent patrik håkan \
    roger joakim jörgen andreas rolf niklas claes klas tommy ola henrik oskar viktor victor emil simon jonathan \
    filip sebastian ali mohammed ahmed hassan omar torbjörn tobias urban ove morgan eskil linus jakob";
/// Last names so close to each other and so common that one is no slip for the other.
pub(in crate::review) const COMMON_LAST_NAMES: &str = "\
    andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson \
    jansson hansson bengtsson jönsson petersson carlsson gustavsson magnusson olofsson lindberg lindgren \
    lundberg lundgren berg bergman jakobsson jacobsson nelson";
