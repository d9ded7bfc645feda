//! Any association at all, within the rules: identities are used once, references lead somewhere, meetings stand oldest first.

mod matters;
mod records;

pub(crate) use records::any_association;

use chrono::{Days, NaiveDate};
use domain::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Strategies in a tuple are wanted as one boxed strategy everywhere here.
type Any<T> = BoxedStrategy<T>;

fn text() -> Any<String> {
    prop_oneof!["\\PC{0,12}", "(?s).{0,4}"].boxed()
}

fn date() -> Any<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2000, 1, 1).expect("a day");
    (0u64..12_000).prop_map(move |days| first + Days::new(days)).boxed()
}

fn time() -> Any<ClockTime> {
    (0u32..24, 0u32..60).prop_filter_map("a time", |(hour, minute)| ClockTime::new(hour, minute)).boxed()
}

fn section() -> Any<SectionNumber> {
    (1u32..200).prop_filter_map("a §", |number| SectionNumber::try_from(number).ok()).boxed()
}

fn sections() -> Any<SectionRange> {
    (section(), section()).prop_filter_map("a range", |(a, b)| SectionRange::new(a.min(b), a.max(b))).boxed()
}

fn number() -> Any<RegistrationNumber> {
    prop_oneof!["[A-Z]{0,3}[0-9]{2}[:/][0-9]{1,4}", "\\PC{1,8}"]
        .prop_filter_map("a number", |text| text.parse().ok())
        .boxed()
}

/// The hash of bytes that the tests have.
fn kept() -> Any<FileHash> {
    select(super::files().into_keys().collect::<Vec<_>>()).boxed()
}

fn posting(names: &Names) -> Any<Posting> {
    (select(names.boards.clone()), of(date()), of(date()))
        .prop_map(|(board, posted, removed)| Posting { board, posted, removed })
        .boxed()
}

fn hash() -> Any<FileHash> {
    "[0-9a-f]{64}".prop_map(FileHash).boxed()
}

fn amount() -> Any<Kronor> {
    any::<i64>().prop_map(Kronor).boxed()
}

/// Who and what may be named.
#[derive(Debug, Clone)]
struct Names {
    people: Vec<PersonId>,
    organisations: Vec<OrganisationId>,
    boards: Vec<BoardId>,
}

impl Names {
    fn person(&self) -> Any<PersonId> {
        select(self.people.clone()).boxed()
    }

    fn organisation(&self) -> Any<OrganisationId> {
        select(self.organisations.clone()).boxed()
    }

    fn party(&self) -> Any<Party> {
        let who = prop_oneof![
            self.person().prop_map(Who::Person),
            self.organisation().prop_map(Who::Organisation),
            text().prop_map(Who::Name),
        ];
        (who, of(text())).prop_map(|(who, written)| Party { who, written }).boxed()
    }
}

fn names() -> Any<Names> {
    (1usize..5, 1usize..4, 1usize..4)
        .prop_map(|(people, organisations, boards)| Names {
            people: (0..people).map(|n| PersonId(format!("p{n}"))).collect(),
            organisations: (0..organisations).map(|n| OrganisationId(format!("o{n}"))).collect(),
            boards: (0..boards).map(|n| BoardId(format!("b{n}"))).collect(),
        })
        .boxed()
}

/// A value of another strategy for each of a list, in its order.
fn each<K: Clone + std::fmt::Debug + 'static, V: std::fmt::Debug + 'static>(
    keys: &[K],
    values: Any<V>,
) -> Any<Vec<(K, V)>> {
    let keys = keys.to_vec();
    vec(values, keys.len()).prop_map(move |values| keys.iter().cloned().zip(values).collect()).boxed()
}

fn spans() -> Any<Vec<Span>> {
    let style = select(vec![Style::Plain, Style::Emphasis, Style::Strong]);
    vec((text(), style).prop_map(|(text, style)| Span { text, style }), 0..3).boxed()
}

fn list(nested: Any<Option<List>>) -> Any<List> {
    let marks = prop_oneof![Just(ListMarks::Dash), any::<u32>().prop_map(ListMarks::Numbers)];
    let entry = (spans(), nested).prop_map(|(spans, nested)| ListEntry { spans, nested });
    (marks, vec(entry, 0..3)).prop_map(|(marks, entries)| List { marks, entries }).boxed()
}

fn rich_text() -> Any<RichText> {
    let nested = list(Just(None).boxed());
    let table = (vec(spans(), 1..3), vec(vec(spans(), 1..3), 0..3)).prop_map(|(head, rows)| TextTable { head, rows });
    let block = prop_oneof![
        spans().prop_map(TextBlock::Paragraph),
        spans().prop_map(TextBlock::Heading),
        list(of(nested).boxed()).prop_map(TextBlock::List),
        table.prop_map(TextBlock::Table),
    ];
    vec(block, 0..3).prop_map(RichText).boxed()
}

fn block(names: &Names) -> Any<Block> {
    let ballot = prop_oneof![vec(names.person(), 0..3).prop_map(Ballot::People), any::<u32>().prop_map(Ballot::Count),];
    let vote = (ballot.clone(), ballot.clone(), ballot.clone(), ballot).prop_map(|(yes, no, abstain, absent)| Vote {
        yes,
        no,
        abstain,
        absent,
    });
    let plain = select(vec![
        BlockName::Text,
        BlockName::Background,
        BlockName::Summary,
        BlockName::Discussion,
        BlockName::ProposedDecision,
        BlockName::Putting,
        BlockName::Decision,
        BlockName::Reservation,
        BlockName::Note,
        BlockName::Basis,
        BlockName::Attachments,
        BlockName::PreparedBy,
        BlockName::AttachmentsPreparedBy,
        BlockName::Dispatch,
        BlockName::DelegatedDecisions,
        BlockName::ReceivedDocuments,
    ]);
    let kind = prop_oneof![
        4 => plain.prop_map(BlockKind::Plain),
        1 => vec(names.party(), 0..3).prop_map(BlockKind::Proposals),
        1 => of(vote).prop_map(BlockKind::Vote),
    ];
    let heading =
        prop_oneof![Just(BlockHeading::Profile), Just(BlockHeading::None), "\\PC{1,8}".prop_map(BlockHeading::Own),];
    (kind, heading, rich_text()).prop_map(|(kind, heading, text)| Block { kind, heading, text }).boxed()
}

/// What is chosen among all §§ or items once they are known.
type Chosen = Option<Index>;

fn pick<T: Clone>(list: &[T], chosen: Chosen) -> Option<T> {
    chosen.filter(|_| !list.is_empty()).map(|chosen| chosen.get(list).clone())
}
