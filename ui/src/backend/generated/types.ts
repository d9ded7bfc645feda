// Written from the Rust types of the program: `UPDATE_GOLDEN=1 cargo test --package paragraf --lib`.
// Not edited by hand.

export type AddedDecision = { id: DelegatedDecisionId, delegation: DelegationView, };

export type AddedGrant = { id: GrantId, grants: GrantsView, };

export type AddedItem = { item: ItemId, meeting: MeetingView, };

export type AddedPerson = { id: PersonId, association: AssociationView, };

export type AddedTask = { id: TaskId, tasks: TasksView, };

export type Adjournment = { from: ClockTime, to: ClockTime, };

export type AlternateNow = { person: PersonId, presence: Presence, serves_for: PersonId | null, };

export type AlternateReply = { person: PersonId, answer: Answer | null, order: number | null, same_appointer: boolean, };

export type Answer = "comes" | "remote" | "absent";

export type Area = "association" | "meetings" | "minutes" | "phrases" | "registry" | "decisions" | "trash";

export type AsWritten = { time: string | null, sections: string | null, next_meeting: string | null, };

export type Assignment = { person: PersonId, seat: Seat, appointed_by: OrganisationId | null, role: Role | null, from: string | null, to: string | null, calling_order: number | null, };

export type AssignmentId = number;

export type AssignmentRow = { id: AssignmentId, assignment: Assignment, holds_today: boolean, };

export type AssociationView = { body: Body, profile: DocumentProfile, organisations: Array<MemberOrganisation>, people: Array<PersonRow>, assignments: Array<AssignmentRow>, officials: Array<OfficialRow>, today: string, seats: number, posting_sentence_wrong: boolean, };

export type AttachedFile = { name: string, hash: FileHash | null, };

export type Attendance = { person: PersonId, mode: Mode | null, present: Extent | null, serving: Extent | null, replaces: PersonId | null, disqualified: Array<SectionNumber>, away: Array<SectionNumber>, };

export type AttendanceForm = "tables" | "lists";

export type Ballot = { "people": Array<PersonId> } | { "count": number };

export type Block = { kind: BlockKind, heading: BlockHeading, text: RichText, };

export type BlockHeading = "profile" | "none" | { "own": string };

export type BlockKind = { "plain": BlockName } | { "proposals": Array<Party> } | { "vote": Vote | null };

export type BlockName = "text" | "background" | "summary" | "discussion" | "proposed_decision" | "proposals" | "putting" | "vote" | "decision" | "reservation" | "note" | "basis" | "attachments" | "prepared_by" | "attachments_prepared_by" | "dispatch" | "delegated_decisions" | "received_documents";

export type BoardClock = { board: BoardId, required: boolean, posted: string | null, removed: string | null, state: BoardState, postings: Array<Posting>, };

export type BoardId = string;

export type BoardStanding = "reported" | "listed" | "withheld" | "no_item" | "incomplete";

export type BoardState = "to_post" | "posted" | "to_remove" | "done" | "removed_too_early";

export type Body = { name: string, form: BodyForm, organisation_number: string | null, seat: string | null, kept_at: string | null, profile: Profile, court_of_appeal: string | null, remote_participation: RemoteParticipation | null, statutes: Reference | null, rules_of_procedure: Reference | null, notice_boards: Array<NoticeBoard>, posting_sentence: string | null, logotype: FileHash | null, number_series: Array<NumberSeries>, notices_by_statutes: boolean, absence_contact: string | null, summons_working_days: number | null, follow_up: FollowUp, };

export type BodyForm = "coordination_association" | "municipal_federation" | "association";

export type CalendarEntry = { id: CalendarEntryId, kind: CalendarEntryKind, name: string, from: string, to: string, start: ClockTime | null, end: ClockTime | null, people: Array<PersonId>, uid: string | null, };

export type CalendarEntryId = number;

export type CalendarEntryKind = "bridge_day" | "school_break" | "other_meeting";

export type CalendarPreview = { name: string | null, entries: Array<FoundEntry>, problems: Array<CalendarProblem>, };

export type CalendarProblem = { kind: CalendarProblemKind, name: string, line: number, zone: string | null, };

export type CalendarProblemKind = "cancelled" | "day" | "zone" | "name" | "repeats";

export type CalendarRefusal = { "kind": "not_calendar" } | { "kind": "broken", line: number, } | { "kind": "too_large" };

export type Candidate = { person: PersonId, objections: Array<Objection>, };

export type Certificate = { subject: string, issuer: string, serial: string, not_before: string, not_after: string, fingerprint: string, };

export type Changed = { areas: Array<Area>, undo: UndoState, saved_at: string, };

export type Clash = { "kind": "weekend", day: string, } | { "kind": "holiday", day: string, holiday: Holiday, } | { "kind": "eve", day: string, holiday: Holiday, } | { "kind": "bridge_day", day: string, name: string, } | { "kind": "school_break", day: string, name: string, } | { "kind": "other_meeting", day: string, name: string, people: Array<PersonId>, } | { "kind": "same_day_as", day: string, meeting: MeetingId, } | { "kind": "twice_in_plan", day: string, } | { "kind": "reserve_not_after", day: string, } | { "kind": "after_law_day", day: string, law: LawDayKind, limit: string, } | { "kind": "budget_not_public", day: string, };

export type ClockTime = string;

export type ClockTrouble = { "kind": "verified_late" } | { "kind": "verified_before_meeting" } | { "kind": "posted_late", board: BoardId, } | { "kind": "posted_before_verified", board: BoardId, } | { "kind": "removed_too_early", board: BoardId, removed: string, earliest: string, } | { "kind": "board_missing", organisation: OrganisationId | null, };

export type CommandError = { "code": "called_off" } | { "code": "no_file" } | { "code": "file_missing", path: string, } | { "code": "file_exists", path: string, } | { "code": "file_empty", path: string, } | { "code": "file_foreign", path: string, } | { "code": "file_damaged", path: string, } | { "code": "file_locked", path: string, } | { "code": "file_newer", path: string, file: number, program: number, } | { "code": "file_protected", path: string, } | { "code": "file_unreadable", path: string, } | { "code": "file_unwritable", path: string, } | { "code": "disk_full" } | { "code": "read_only", reason: ReadOnly, } | { "code": "invalid" } & Invalid | { "code": "unknown" } & Unknown | { "code": "not_now", reason: NotNow, } | { "code": "course" } & CourseRefusal | { "code": "frozen", meeting: MeetingId, } | { "code": "sealed", meeting: MeetingId, } | { "code": "not_sealed", meeting: MeetingId, } | { "code": "signed", meeting: MeetingId, } | { "code": "not_verified", meeting: MeetingId, } | { "code": "already_opened", item: ItemId, section: SectionNumber, } | { "code": "unfilled_slot", item: ItemId, section: SectionNumber | null, slot: string, } | { "code": "review_errors", count: number, sentence: string, section: SectionNumber | null, } | { "code": "year_in_use", meeting: MeetingId, } | { "code": "has_sections", meeting: MeetingId, } | { "code": "section_order", meeting: MeetingId, } | { "code": "incomplete_order" } | { "code": "in_use", count: number, } | { "code": "number_taken", number: RegistrationNumber, } | { "code": "numbered", key: TrashKey, } | { "code": "reported", key: TrashKey, } | { "code": "in_trash", key: TrashKey, } | { "code": "changed_since" } | { "code": "contradiction", reference: string, } | { "code": "too_large", most: number, } | { "code": "no_minutes" } | { "code": "no_glyph", character: string, place: string | null, } | { "code": "ragged_table", place: string | null, } | { "code": "logotype" } | { "code": "key_unreadable" } | { "code": "key_without_owner" } | { "code": "key_unsupported" } | { "code": "wrong_password" } | { "code": "no_place", role: SigningRole, places: Array<SigningRole>, } | { "code": "already_signed", role: SigningRole, } | { "code": "pdf_unreadable" } | { "code": "certificate_unreadable" } | { "code": "posting", reason: PostingRefusal, } | { "code": "registry", refusal: RegistryRefusal, } | { "code": "delegation", troubles: Array<ShownTrouble>, } | { "code": "calendar_file", refusal: CalendarRefusal, } | { "code": "returned", refusal: ReturnRefusal, } | { "code": "no_paper", reason: PaperReason, } | { "code": "paper_unjoined", name: string | null, } | { "code": "bad_link" } | { "code": "no_viewer" } | { "code": "unexpected", reference: string, };

export type Correction = { made_on: string, by: PersonId, item: ItemId | null, old: string, new: string, };

export type CourseRefusal = { "reason": "not_begun" } | { "reason": "already_begun" } | { "reason": "ended" } | { "reason": "paused" } | { "reason": "not_paused" } | { "reason": "too_early", after: ClockTime, } | { "reason": "too_late", before: ClockTime, } | { "reason": "foreign_item", item: ItemId, } | { "reason": "open_item", item: ItemId, } | { "reason": "opened_before", item: ItemId, } | { "reason": "item_not_open", item: ItemId, } | { "reason": "no_open_item" } | { "reason": "no_quorum", serving: number, needed: number, } | { "reason": "already_there", person: PersonId, } | { "reason": "not_there", person: PersonId, } | { "reason": "never_there", person: PersonId, } | { "reason": "no_assignment", person: PersonId, } | { "reason": "already_serving", person: PersonId, } | { "reason": "seat_served", member: PersonId, } | { "reason": "holds_no_seat", person: PersonId, } | { "reason": "no_such_event", event: EventId, } | { "reason": "section_allocated", item: ItemId, } | { "reason": "undo_instead", item: ItemId, };

export type Covers = "whole_file" | "earlier_revision" | "nothing";

export type DayName = { "holiday": Holiday } | { "local": string };

export type Deadline = { target: string, limit: string, };

export type DecidedRow = { decision: DelegatedDecision, delegate_name: string | null, counterpart_name: string | null, point_words: string | null, standing: BoardStanding, reported: SectionAt | null, troubles: Array<ShownTrouble>, };

export type DecisionFilter = { year: number | null, matter: RegistrationNumber | null, person: PersonId | null, outcome: Outcome | null, words: string | null, };

export type DecisionRow = { meeting: MeetingId, item: ItemId, day: string, section: SectionNumber, letter: string | null, heading: string, registration_number: RegistrationNumber | null, outcome: Outcome | null, clauses: Array<string>, people: Array<PersonId>, verified: boolean, };

export type DecisionsView = { rows: Array<DecisionRow>, years: Array<number>, names: { [key in PersonId]: string }, today: string, };

export type DelegatedDecision = { id: DelegatedDecisionId, number: RegistrationNumber | null, date: string | null, delegate: Party | null, point: string | null, urgent: boolean, content: string, counterpart: Party | null, amount: Kronor | null, registration_number: RegistrationNumber | null, reported: SectionRef | null, files: Array<AttachedFile>, };

export type DelegatedDecisionId = number;

export type DelegationPoint = { id: DelegationPointId, number: string, matters: string | null, delegate: Party | null, substitute: Party | null, amount_limit: Kronor | null, legal_basis: string | null, from: string | null, to: string | null, decided: SectionRef | null, };

export type DelegationPointId = number;

export type DelegationTrouble = { "kind": "empty_content" } | { "kind": "no_date" } | { "kind": "no_delegate" } | { "kind": "no_point" } | { "kind": "unknown_point" } | { "kind": "point_not_in_force", from: string | null, to: string | null, } | { "kind": "over_limit", limit: Kronor, amount: Kronor, } | { "kind": "wrong_delegate" } | { "kind": "delegate_not_in_office" } | { "kind": "urgent_not_allowed" };

export type DelegationView = { points: Array<PointRow>, decisions: Array<DecidedRow>, waiting: number, next_meeting: ReportTarget | null, form: BodyForm, series: Array<SeriesRow>, names: { [key in PersonId]: string }, today: string, read_only: boolean, };

export type Demand = { kind: DemandKind, day: string | null, provision: Provision | null, met: boolean, };

export type DemandKind = "annual_report" | "budget" | "consultation" | "follow_up";

export type DialogKind = "open" | "save_association" | "save_pdf" | "save_file" | "folder";

export type Direction = "received" | "sent" | "drawn_up";

export type Dispatch = { recipient: string, sent_on: string, };

export type DispatchView = { item: ItemId, recipients: Array<Recipient>, };

export type DocumentDraft = { number: RegistrationNumber | null, direction: Direction, date: string, counterpart: Party | null, subject: string, kind: string | null, medium: Medium | null, secrecy: Secrecy | null, counterpart_secret: boolean, public_subject: string | null, matter: RegistrationNumber | null, for_board: boolean, registered_by: string | null, };

export type DocumentFile = { name: string, hash: FileHash | null, size: number | null, };

export type DocumentId = number;

export type DocumentProfile = { blocks: Array<ProfileBlock>, presenters_label: string | null, front_page: Array<FrontField>, attendance: AttendanceForm, contents_page: boolean, initials: boolean, proof_of_posting: boolean, roles: RoleWords, modes: ModeWords, typeface: Typeface, };

export type DocumentRow = { id: DocumentId, number: RegistrationNumber | null, direction: Direction, date: string | null, counterpart: string | null, counterpart_secret: boolean, subject: string, subject_secret: boolean, kind: string | null, medium: Medium | null, secret: boolean, matter: RegistrationNumber | null, files: number, for_board: boolean, reported: SectionAt | null, void: string | null, registered_at: string | null, };

export type DocumentView = { document: RegisteredDocument, counterpart_name: string | null, files: Array<DocumentFile>, matter: MatterRow | null, same_files: Array<SameFile>, reported: SectionAt | null, choices: RegistryChoices, today: string, read_only: boolean, };

export type DroppedFile = { name: string, base64: string, };

export type Duty = { kind: DutyKind, day: string, target: string, urgency: Urgency, meeting: MeetingId | null, meeting_day: string | null, sections: SectionRange | null, count: number | null, roles: Array<SigningRole>, provision: Provision | null, rolled_over: string | null, };

export type DutyKind = "hold_meeting" | "plan_meeting" | "announce_meeting" | "send_summons" | "chase_replies" | "write_minutes" | "seal_minutes" | "verify_minutes" | "collect_signatures" | "post_notice" | "remove_notice" | "legal_force" | "send_extracts" | "report_decisions" | "complete_decisions" | "report_urgent" | "report_documents" | "number_documents" | "finish_tasks" | "budget" | "annual_report";

export type EarlierItem = { item: ItemId, heading: string, meeting_day: string, outcome: Outcome, registration_number: RegistrationNumber | null, };

export type EditedItem = { id: ItemId, heading: string, registration_number: RegistrationNumber | null, presenters: Array<Party>, parts: Array<ItemPart>, };

export type Event = { id: EventId, at: ClockTime, what: Occurrence, };

export type EventId = number;

export type Expected = { seats: Array<ExpectedSeat>, quorum: ExpectedQuorum, };

export type ExpectedQuorum = { needed: number, expected: number, silent: number, enough: boolean, };

export type ExpectedSeat = { member: PersonId, answer: Answer | null, to_call: PersonId | null, called: Array<AlternateReply>, };

export type Extent = "whole_meeting" | { "clock": { from: ClockTime, to: ClockTime, } } | { "sections": SectionRange };

export type Field = "name" | "short_name" | "party" | "title" | "email" | "aliases" | "heading" | "letter" | "place" | "purpose" | "text" | "parts" | "items" | "number" | "series" | "url" | "label" | "body" | "day" | "end" | "period" | "calling_order" | "verifiers" | "others" | "attendance" | "presenters" | "vote" | "question" | "find" | "replace" | "correction" | "meeting_types" | "roster" | "picture" | "words" | "order" | "link" | "note" | "paper" | "scan" | "recipient" | "postings" | "entries" | "people" | "year" | "meetings" | "subject" | "public_subject" | "counterpart" | "document_kind" | "registrar" | "provision" | "authority" | "reason" | "file" | "point" | "delegate" | "amount" | "measure" | "payment" | "agreement" | "predecessor";

export type FileHash = string;

export type FileState = { path: string | null, name: string | null, read_only: ReadOnly | null, place: string | null, recent: Array<RecentFile>, proposed_folder: string, problem: CommandError | null, };

export type FilledPhrase = { phrase: Phrase, filled: RichText, };

export type FindingCode = "duplicate-section-number" | "section-gap" | "section-out-of-order" | "section-span-mismatch" | "sub-item-letters" | "registration-number-missing" | "registration-number-unknown" | "registration-number-style" | "registration-number-spelling" | "decision-names-other-number" | "weekday-mismatch" | "front-page-day" | "impossible-date" | "implausible-time" | "time-outside-meeting" | "reserve-date-not-after-date" | "next-meeting-not-after" | "verification-before-meeting" | "verification-late" | "serving-times-unmapped" | "mixed-date-format" | "two-digit-year" | "period-backwards" | "amount-period-outside-decided" | "verifier-not-serving" | "verifier-missing" | "verifier-is-chair-or-secretary" | "secretary-missing" | "chair-missing" | "chair-not-serving" | "vice-chair-missing" | "first-name-only" | "name-variant" | "alternate-of-other-member" | "seat-served-twice" | "alternate-missing" | "seat-not-held" | "role-not-held" | "remote-without-decision" | "acts-without-serving" | "decision-names-other-measure" | "near-duplicate-decision" | "decision-differs-from-proposal" | "decision-missing" | "outcome-missing" | "amount-without-currency" | "sum-mismatch" | "unit-price-spread" | "proposal-missing" | "budget-not-public" | "budget-late" | "task-without-owner" | "empty-list-item" | "empty-section" | "unfinished-sentence" | "broken-sentence" | "doubled-word" | "spacing" | "unresolved-reference" | "unbalanced-quotes" | "personal-number" | "label-misspelt" | "unfilled-slot" | "unverified-source" | "attendance-missing" | "no-quorum" | "quorum-unknown" | "disqualified-took-part" | "disqualification-not-on-record" | "putting-missing" | "vote-count-mismatch" | "delegated-decision-incomplete" | "received-document-incomplete" | "wrong-appeal-sentence" | "appeal-court-missing" | "procedural-items-missing" | "posting-missing" | "posting-late" | "posting-before-verification" | "posting-removed-early" | "notice-board-missing";

export type FindingKey = { code: FindingCode, place: Place, words: string, };

export type FindingView = { code: FindingCode, severity: Severity, group: RuleGroup, place: Place, section: number | null, place_words: string, words: string, sentence: string, provision: string | null, fix: Fix | null, waived: Waiver | null, };

export type Fix = { "kind": "replace", with: string, } | { "kind": "remove_line" } | { "kind": "set_start", start: ClockTime, } | { "kind": "mend_posting_sentence" };

export type FollowUp = "none" | "half_year" | "tertial";

export type FoundEntry = { name: string, from: string, to: string, start: ClockTime | null, end: ClockTime | null, uid: string | null, on_record: boolean, };

export type FrontField = { kind: FrontFieldKind, label: string, };

export type FrontFieldKind = "place" | "time" | "place_and_time" | "sections" | "serving" | "absent_members" | "present_alternates" | "absent_alternates" | "others" | "verifiers" | "verification" | "next_meeting";

export type Grant = { id: GrantId, registration_number: RegistrationNumber | null, measure: string, recipient: Party | null, source: SectionRef | null, periods: Array<GrantPeriod>, open_ended: boolean, agreement: string | null, payments: Array<GrantPayment>, predecessor: GrantId | null, note: string | null, };

export type GrantDoubt = "other_measure_in_decision" | "amount_without_currency" | "period_without_amount" | "amount_without_period" | "two_digit_year" | "no_recipient";

export type GrantId = number;

export type GrantPayment = { day: string, amount: Kronor, note: string | null, };

export type GrantPeriod = { from: string | null, to: string | null, amount: Kronor | null, };

export type GrantProposal = { grant: Grant, doubts: Array<GrantDoubt>, on_record: GrantId | null, };

export type GrantRow = { grant: Grant, recipient_name: string | null, source: SectionAt | null, years: Array<GrantYear>, decided: Kronor, paid: Kronor, remaining: Kronor, chain: Array<GrantId>, };

export type GrantYear = { year: number, decided: Kronor, paid: Kronor, remaining: Kronor, };

export type GrantsView = { year: number, grants: Array<GrantRow>, years: Array<number>, total: GrantYear, next_years: Array<GrantYear>, names: { [key in PersonId]: string }, today: string, read_only: boolean, };

export type Hit = { kind: HitKind, title: string, marked: Array<TextRun>, detail: string, sentence: Array<TextRun>, decided: boolean, number: RegistrationNumber | null, day: string | null, section: SectionNumber | null, meeting: MeetingId | null, item: ItemId | null, document: DocumentId | null, delegated_decision: DelegatedDecisionId | null, task: TaskId | null, grant: GrantId | null, person: PersonId | null, file: FileHash | null, };

export type HitKind = "section" | "decision" | "item" | "document" | "file" | "delegated_decision" | "task" | "grant" | "matter" | "meeting" | "person";

export type Holiday = "new_year" | "epiphany" | "good_friday" | "easter" | "easter_monday" | "may_day" | "ascension" | "pentecost" | "whit_monday" | "national_day" | "midsummer_eve" | "midsummer" | "all_saints" | "christmas_eve" | "christmas" | "boxing_day" | "new_years_eve";

export type HolidayDay = { day: string, holiday: Holiday, };

export type ImmediateVerification = { item: ItemId, date: string | null, manner: VerificationManner | null, postings: Array<Posting>, };

export type ImportedFile = { "kind": "registered", document: DocumentId, number: RegistrationNumber | null, subject: string, state: TextState, attachments: number, unread: Array<UnreadFile>, } | { "kind": "already_there", document: DocumentId, number: RegistrationNumber | null, subject: string, } | { "kind": "too_large", limit: number, };

export type Invalid = { field: Field, fault: InvalidFault, };

export type InvalidFault = "empty" | { "too_long": number } | { "too_many": number } | "control_character" | "out_of_range" | "twice" | "form";

export type Item = { id: ItemId, reference: string | null, section: SectionNumber | null, heading: string, registration_number: RegistrationNumber | null, registration_written: string | null, origin: ItemId | null, opened: ClockTime | null, presenters: Array<Party>, outcome: Outcome | null, parts: Array<ItemPart>, papers: Array<Paper>, dispatches: Array<Dispatch>, };

export type ItemId = number;

export type ItemPart = { "block": Block } | { "sub_item": SubItem };

export type ItemSource = { "kind": "blank", heading: string, } | { "kind": "earlier", item: ItemId, } | { "kind": "number", number: string, };

export type Kronor = number;

export type LaterChange = "none" | "permitted" | "forbidden" | "unknown";

export type LawDay = { kind: LawDayKind, day: string, };

export type LawDayKind = "budget" | "annual_report";

export type LegalClock = { item: ItemId | null, sections: SectionRange | null, verify_by: Deadline, verified: string | null, post_by: Deadline | null, boards: Array<BoardClock>, appeal_last: Deadline | null, appeal_if_posted_today: Deadline | null, remove_earliest: string | null, legal_force: string | null, troubles: Array<ClockTrouble>, appealable: boolean, };

export type List = { marks: ListMarks, entries: Array<ListEntry>, };

export type ListEntry = { spans: Array<Span>, nested: List | null, };

export type ListKind = { "kind": "register", year: number | null, public: boolean, } | { "kind": "received_documents", year: number | null, public: boolean, } | { "kind": "delegated_decisions", year: number | null, meeting: MeetingId | null, } | { "kind": "decisions", filter: DecisionFilter, } | { "kind": "tasks", open: boolean, } | { "kind": "grants", year: number | null, };

export type ListMarks = "dash" | { "numbers": number };

export type MatterDecision = { id: DelegatedDecisionId, number: RegistrationNumber | null, date: string | null, delegate: string | null, content: string, };

export type MatterGrant = { id: GrantId, measure: string, recipient: string | null, amount: Kronor | null, };

export type MatterId = number;

export type MatterRow = { id: MatterId, number: RegistrationNumber, subject: string, opened: string, closed: string | null, documents: number, };

export type MatterSection = { meeting: MeetingId, day: string, item: ItemId, section: SectionNumber | null, heading: string, outcome: Outcome | null, };

export type MatterView = { number: RegistrationNumber, matter: MatterRow | null, documents: Array<DocumentRow>, sections: Array<MatterSection>, decisions: Array<MatterDecision>, grants: Array<MatterGrant>, today: string, read_only: boolean, };

export type Medium = "paper" | "e_mail" | "digital" | "oral";

export type Meeting = { id: MeetingId, date: string, start: ClockTime | null, end: ClockTime | null, adjournments: Array<Adjournment>, place: string | null, mode: Mode | null, link: string | null, status: MeetingStatus, public: boolean | null, purpose: string | null, reserve_date: string | null, next_meeting: string | null, written: AsWritten, attendance: Array<Attendance>, others: Array<OtherParticipant>, chair: PersonId | null, secretary: PersonId | null, verifiers: Array<PersonId>, verification: Verification, summoned_on: string | null, reply_by: string | null, replies: Array<Reply>, immediate: Array<ImmediateVerification>, postings: Array<Posting>, files: Array<MeetingFile>, corrections: Array<Correction>, items: Array<Item>, };

export type MeetingFile = { id: MeetingFileId, kind: MeetingFileKind, item: ItemId | null, name: string, hash: FileHash, added_at: string, };

export type MeetingFileId = number;

export type MeetingFileKind = "validation_report" | "scan" | "returned" | "original";

export type MeetingId = number;

export type MeetingPlan = { date: string, start: ClockTime | null, end: ClockTime | null, place: string | null, link: string | null, mode: Mode | null, public: boolean | null, purpose: string | null, reserve_date: string | null, next_meeting: string | null, summoned_on: string | null, reply_by: string | null, chair: PersonId | null, secretary: PersonId | null, verifiers: Array<PersonId>, verification_place: string | null, verification_manner: VerificationManner | null, others: Array<OtherParticipant>, };

export type MeetingRow = { id: MeetingId, date: string, start: ClockTime | null, end: ClockTime | null, ordinal: number | null, place: string | null, purpose: string | null, mode: Mode | null, public: boolean | null, reserve_date: string | null, sections: SectionRange | null, items: number, status: MeetingStatus, verified: string | null, phase: Phase, };

export type MeetingStatus = "planned" | "held" | "cancelled";

export type MeetingType = { id: MeetingTypeId, name: string, public: boolean, standing_items: Array<StandingItem>, };

export type MeetingTypeId = number;

export type MeetingView = { meeting: Meeting, ordinal: number | null, today: string, phases: Array<PhaseState>, sections: Array<SectionView>, events: Array<Event>, room: Room, expected: Expected, clocks: Array<LegalClock>, recipients: Array<DispatchView>, section_sealings: Array<Sealing>, sealing: Sealing | null, frozen: boolean, editable: boolean, verify_by: Deadline, profile: DocumentProfile, names: { [key in PersonId]: string }, block_order: Array<BlockName>, };

export type MemberOrganisation = { id: OrganisationId, name: string, short_name: string | null, kind: OrganisationKind, };

export type MinutesPages = { places: Array<PlacedBlock>, looks: Array<string>, sizes: Array<[number, number]>, pages: number, sealed: boolean, };

export type Missing = { kind: MissingKind, count: number | null, roles: Array<SigningRole>, item: ItemId | null, };

export type MissingKind = "start" | "place" | "items" | "summons_date" | "attendance" | "not_held" | "open_items" | "empty_decisions" | "unfilled_slots" | "chair" | "secretary" | "verifiers" | "not_sealed" | "signatures" | "postings" | "appeal_period" | "extracts";

export type Mode = "on_site" | "remote" | "hybrid";

export type ModeWords = { on_site: string, remote: string, unknown: string, };

export type NamedDay = { day: string, name: DayName, };

export type NewOrganisation = { name: string, short_name: string | null, kind: OrganisationKind, };

export type NewPerson = { name: string, party: string | null, title: string | null, email: string | null, aliases: Array<string>, };

export type NextMeeting = { id: MeetingId, date: string, start: ClockTime | null, end: ClockTime | null, place: string | null, mode: Mode | null, items: number, without_proposal: number, phase: Phase, };

export type NotNow = "cancelled" | "not_cancelled" | "held" | "not_held" | "has_events" | "no_proposal" | "no_quorum" | "no_signatories" | "no_meetings" | "not_taken_down" | "not_decided" | "already_immediate" | "not_immediate" | "no_open_tasks" | "finding_gone";

export type NoticeBoard = { id: BoardId, name: string, owner: NoticeBoardOwner, url: string | null, };

export type NoticeBoardOwner = "own" | { "member": OrganisationId };

export type NumberChoice = { number: RegistrationNumber, subject: string, };

export type NumberSeries = { prefix: string, purpose: string, restart: Restart, digits: number, };

export type Objection = "other_appointer" | "out_of_order" | "left_earlier" | "remote_not_decided";

export type Occurrence = { "kind": "meeting_opened" } | { "kind": "meeting_closed" } | { "kind": "paused" } | { "kind": "resumed" } | { "kind": "arrived", person: PersonId, mode: Mode, } | { "kind": "left", person: PersonId, } | { "kind": "disqualified", person: PersonId, } | { "kind": "returned", person: PersonId, } | { "kind": "took_seat", alternate: PersonId, member: PersonId, } | { "kind": "left_seat", alternate: PersonId, } | { "kind": "item_opened", item: ItemId, } | { "kind": "item_concluded", item: ItemId, outcome: Outcome, } | { "kind": "proposed", item: ItemId, person: PersonId, };

export type Official = { person: PersonId, title: string, from: string | null, to: string | null, };

export type OfficialId = number;

export type OfficialRow = { id: OfficialId, official: Official, };

export type OrganisationId = string;

export type OrganisationKind = "municipality" | "region" | "state_agency";

export type OtherParticipant = { person: PersonId, sections: SectionRange | null, };

export type Outcome = "decided" | "noted" | "tabled" | "referred_back" | "struck" | "information";

export type Overview = { association: string, form: BodyForm, today: string, meetings: Array<MeetingRow>, duties: Array<Duty>, next: NextMeeting | null, law_days: Array<LawDay>, trashed: number, read_only: boolean, };

export type Paper = { name: string, hash: FileHash, };

export type PaperKind = { "kind": "summons", meeting: MeetingId, with_papers: boolean, } | { "kind": "notice", meeting: MeetingId, item: ItemId | null, board: BoardId | null, } | { "kind": "proof_of_posting", meeting: MeetingId, item: ItemId | null, board: BoardId | null, } | { "kind": "extract", meeting: MeetingId, items: Array<ItemId>, } | { "kind": "attendance", meeting: MeetingId, } | { "kind": "calendar", year: number, } | { "kind": "section_minutes", meeting: MeetingId, item: ItemId, } | { "kind": "reply_form", meeting: MeetingId, item: ItemId | null, } | { "kind": "stored_file", file: MeetingFileId, } | { "kind": "paper", item: ItemId, hash: FileHash, } | { "kind": "document_file", document: DocumentId, hash: FileHash, } | { "kind": "decision_file", decision: DelegatedDecisionId, hash: FileHash, } | { "kind": "task_file", task: TaskId, hash: FileHash, } | { "kind": "delegated_decision", decision: DelegatedDecisionId, } | { "kind": "list", list: ListKind, } | { "kind": "minutes", meeting: MeetingId, };

export type PaperReason = "not_held" | "not_verified" | "nothing_chosen" | "not_there" | "not_pdf";

export type PartId = number;

export type Party = { who: Who, written: string | null, };

export type Person = { id: PersonId, name: string, party: string | null, title: string | null, email: string | null, aliases: Array<string>, };

export type PersonId = string;

export type PersonRow = { used: number, id: PersonId, name: string, party: string | null, title: string | null, email: string | null, aliases: Array<string>, };

export type Phase = "plan" | "summons" | "meeting" | "minutes" | "review" | "verification" | "notice" | "archive";

export type PhaseState = { phase: Phase, state: Standing, day: string | null, missing: Array<Missing>, };

export type Phrase = { id: PhraseId | null, name: string, text: RichText, };

export type PhraseId = number;

export type Place = { spot: Spot, item: ItemId | null, person: PersonId | null, part: number | null, block: number | null, line: number | null, words: WordRange | null, };

export type PlacedBlock = { page: number, top: number, bottom: number, left: number, right: number, } & ({ "kind": "front_page", field: FrontFieldKind, } | { "kind": "attendance" } | { "kind": "item", item: ItemId, part: number | null, block: number | null, });

export type PlanCheck = { clashes: Array<Array<Clash>>, demands: Array<Demand>, };

export type PlanReason = { "kind": "previous_year", meeting: MeetingId, } | { "kind": "law", provision: Provision, } | { "kind": "statutes" } | { "kind": "entered" };

export type PlanTheme = "ordinary" | "annual_report" | "budget" | "follow_up";

export type PlannedMeeting = { date: string, start: ClockTime | null, end: ClockTime | null, place: string | null, mode: Mode | null, public: boolean | null, reserve_date: string | null, theme: PlanTheme, reason: PlanReason, purpose: string | null, };

export type PointRow = { point: DelegationPoint, delegate_name: string | null, substitute_name: string | null, in_force: boolean, decided: SectionAt | null, used: number, };

export type Posting = { board: BoardId, posted: string | null, removed: string | null, };

export type PostingRefusal = "unknown_board" | "not_verified" | "before_verification" | "removed_unposted" | "removed_before_posted" | "in_the_future";

export type Presence = { "kind": "absent" } | { "kind": "present", mode: Mode, since: ClockTime, } | { "kind": "disqualified", since: ClockTime, } | { "kind": "left", since: ClockTime, };

export type Printed = { printed: boolean, };

export type Profile = "coordination_association" | "federation" | { "own": DocumentProfile };

export type ProfileBlock = { kind: BlockName, label: string, };

export type ProposedGrants = { item: ItemId, section: SectionAt, heading: string, grants: Array<GrantProposal>, };

export type ProposedTask = { task: Task, clause: string, on_record: TaskId | null, };

export type Provision = { statute: Statute, chapter: number | null, section: number, };

export type Quorate = "yes" | "no" | "unknown";

export type ReadOnly = "no" | "other_window" | "protected";

export type RecentFile = { path: string, name: string, exists: boolean, };

export type Recipient = { words: string, sent_on: string | null, in_minutes: boolean, };

export type Reference = { decided_on: string | null, reference: string, };

export type RegisteredDocument = { id: DocumentId, number: RegistrationNumber | null, direction: Direction, date: string | null, counterpart: Party | null, counterpart_secret: boolean, subject: string, public_subject: string | null, kind: string | null, medium: Medium | null, secrecy: Secrecy | null, matter: RegistrationNumber | null, for_board: boolean, reported: SectionRef | null, void: string | null, registered_by: string | null, registered_at: string | null, files: Array<AttachedFile>, };

export type RegistrationNumber = string;

export type RegistryChoices = { series: Array<SeriesRow>, matters: Array<MatterRow>, kinds: Array<string>, registrar: string | null, next_meeting: string | null, };

export type RegistryRefusal = { "kind": "out_of_order", number: RegistrationNumber, next: RegistrationNumber, } | { "kind": "no_series", number: RegistrationNumber, } | { "kind": "secret_without_number" } | { "kind": "has_no_number" } | { "kind": "void" } | { "kind": "matter_closed", number: RegistrationNumber, };

export type RegistryView = { year: number | null, public: boolean, rows: Array<DocumentRow>, years: Array<number>, choices: RegistryChoices, today: string, read_only: boolean, };

export type RemoteParticipation = { decided_on: string | null, reference: string | null, };

export type ReplaceReport = { replaced: number, sections: number, };

export type Reply = { person: PersonId, answer: Answer, noted_on: string, note: string | null, };

export type ReportKind = "documents" | "decisions";

export type ReportTarget = { meeting: MeetingId, day: string, item: ItemId | null, };

export type Restart = "yearly" | "never";

export type ReturnRefusal = { "kind": "not_pdf" } | { "kind": "too_large" } | { "kind": "encrypted" } | { "kind": "damaged" } | { "kind": "hostile" } | { "kind": "foreign" } | { "kind": "other_meeting", meeting: MeetingId, day: string, } | { "kind": "changed", pages: Array<number>, } | { "kind": "nothing_new" } | { "kind": "outdated" } | { "kind": "no_place" } | { "kind": "broken", role: SigningRole, } | { "kind": "unknown", role: SigningRole, } | { "kind": "no_time", role: SigningRole, } | { "kind": "future", role: SigningRole, } | { "kind": "before_meeting", role: SigningRole, };

export type ReturnedReport = { acceptable: boolean, refusal: ReturnRefusal | null, signers: Array<ReturnedSigner>, item: ItemId | null, missing: Array<SigningRole>, };

export type ReturnedSigner = { role: SigningRole | null, printed_name: string, signer: string, issuer: string | null, time: string | null, trusted: TrustAnswer, level: string, matches_name: boolean, };

export type ReviewView = { meeting: MeetingId, findings: Array<FindingView>, errors: number, warnings: number, notes: number, clear: number, editable: boolean, };

export type RichText = Array<TextBlock>;

export type Role = "chair" | "first_vice_chair" | "second_vice_chair";

export type RoleWords = { secretary: string, chair: string, verifier: string, };

export type Room = { in_session: boolean, paused: boolean, item: ItemId | null, seats: Array<SeatNow>, alternates: Array<AlternateNow>, others: Array<PersonId>, serving: number, needed: number, };

export type RosterPreview = { organisations: Array<string>, rows: Array<RosterRow>, };

export type RosterProblem = "no_name" | "unknown_seat" | "same_name_twice" | "already_there";

export type RosterRow = { line: number, name: string, party: string | null, seat: Seat | null, role: Role | null, appointed_by: string | null, calling_order: number | null, email: string | null, title: string | null, problem: RosterProblem | null, };

export type RuleGroup = "numbers" | "time" | "people" | "decisions" | "text" | "law";

export type SameFile = { document: DocumentId, number: RegistrationNumber | null, subject: string, hash: FileHash, };

export type SavedFile = { path: string, };

export type Sealing = { meeting: MeetingId, item: ItemId | null, sealed_at: string, places: Array<SignedPlace>, };

export type SearchAnswer = { hits: Array<Hit>, more: boolean, years: Array<number>, };

export type SearchRequest = { words: string, kind: HitKind | null, year: number | null, public: boolean, most: number, };

export type Seat = "member" | "alternate";

export type SeatNow = { assignment: AssignmentId, member: PersonId, presence: Presence, held_by: PersonId | null, candidates: Array<Candidate>, };

export type Secrecy = { provision: string, date: string | null, authority: string | null, };

export type SectionAt = { meeting: MeetingId, item: ItemId, day: string, section: SectionNumber | null, };

export type SectionFacts = { serving: Array<PersonId>, present: Array<PersonId>, replaced: Array<[PersonId, PersonId]>, unplaced: Array<PersonId>, quorate: Quorate, };

export type SectionNumber = number;

export type SectionRange = [number, number];

export type SectionRef = { meeting: MeetingId, item: ItemId, };

export type SectionView = { item: ItemId, facts: SectionFacts, changed_from_proposal: boolean, };

export type SeriesRow = { prefix: string, purpose: string, next: RegistrationNumber, };

export type Severity = "error" | "warning" | "note";

export type SheetForm = "csv" | "xlsx";

export type ShownTrouble = { trouble: DelegationTrouble, provision: Provision | null, };

export type SignatureOnRecord = { signer: string, at: string, };

export type SignatureReport = { role: SigningRole | null, signer: string, claimed_time: string | null, intact: boolean, trusted: TrustAnswer, covers: Covers, later_changes: LaterChange, level: string | null, };

export type SignatureWarning = { "kind": "expired", since: string, } | { "kind": "not_yet_valid", from: string, } | { "kind": "other_name", place: string, };

export type SignedPlace = { role: SigningRole, name: string, signed: SignatureOnRecord | null, };

export type SignedView = { meeting: MeetingView, certificate: Certificate, warnings: Array<SignatureWarning>, };

export type SigningRole = string;

export type SourcesView = { earlier: Array<EarlierItem>, numbers: Array<NumberChoice>, };

export type Span = { text: string, style: Style, };

export type Spot = "body" | "posting_sentence" | "day" | "time" | "venue" | "sections" | "reserve_date" | "next_meeting" | "chair" | "secretary" | "verifiers" | "verification" | "notices" | "attendance" | "others" | "items" | "heading" | "registration_number" | "presenters" | "item" | "outcome" | "text";

export type Standing = "done" | "current" | "coming";

export type StandingBlock = { kind: BlockName, text: RichText, };

export type StandingItem = { heading: string, place: StandingPlace, blocks: Array<StandingBlock>, };

export type StandingPlace = "opening" | "closing";

export type Statute = "fsl" | "kl" | "osl" | "archives" | "statutes";

export type Style = "plain" | "emphasis" | "strong";

export type SubItem = { letter: string, heading: string | null, blocks: Array<Block>, };

export type Task = { id: TaskId, what: string, to: Party | null, due: string | null, due_written: string | null, source: SectionRef | null, done_on: string | null, done_note: string | null, evidence: Array<AttachedFile>, };

export type TaskId = number;

export type TaskRow = { task: Task, to_name: string | null, source: SectionAt | null, source_heading: string | null, state: TaskState, };

export type TaskState = "open" | "overdue" | "done";

export type TasksView = { tasks: Array<TaskRow>, open: number, overdue: number, next_meeting: ReportTarget | null, names: { [key in PersonId]: string }, today: string, read_only: boolean, };

export type TextBlock = { "paragraph": Array<Span> } | { "heading": Array<Span> } | { "list": List } | { "table": TextTable };

export type TextRun = { text: string, hit: boolean, };

export type TextState = "readable" | "no_text" | "encrypted" | "broken" | "too_large" | "not_read";

export type TextTable = { head: Array<Array<Span>>, rows: Array<Array<Array<Span>>>, };

export type TrashKey = { "kind": "meeting", "id": MeetingId } | { "kind": "item", "id": ItemId } | { "kind": "part", "id": PartId } | { "kind": "organisation", "id": OrganisationId } | { "kind": "person", "id": PersonId } | { "kind": "assignment", "id": AssignmentId } | { "kind": "official", "id": OfficialId } | { "kind": "board", "id": BoardId } | { "kind": "series", "id": string } | { "kind": "meeting_type", "id": MeetingTypeId } | { "kind": "phrase", "id": PhraseId } | { "kind": "calendar_entry", "id": CalendarEntryId } | { "kind": "document", "id": DocumentId } | { "kind": "delegation_point", "id": DelegationPointId } | { "kind": "delegated_decision", "id": DelegatedDecisionId } | { "kind": "task", "id": TaskId } | { "kind": "grant", "id": GrantId } | { "kind": "matter", "id": MatterId };

export type TrashRow = { key: TrashKey, name: string, taken_from: string | null, block: BlockName | null, meeting_day: string | null, trashed_at: string, };

export type TrustAnswer = "yes" | "no" | "unknown";

export type Typeface = "serif" | "sans";

export type UndoState = { undo: string | null, redo: string | null, };

export type Unknown = { "kind": "meeting", "id": MeetingId } | { "kind": "item", "id": ItemId } | { "kind": "part", "id": PartId } | { "kind": "person", "id": PersonId } | { "kind": "organisation", "id": OrganisationId } | { "kind": "assignment", "id": AssignmentId } | { "kind": "official", "id": OfficialId } | { "kind": "meeting_type", "id": MeetingTypeId } | { "kind": "phrase", "id": PhraseId } | { "kind": "event", "id": EventId } | { "kind": "board", "id": BoardId } | { "kind": "file", "id": FileHash } | { "kind": "number", "id": string } | { "kind": "calendar_entry", "id": CalendarEntryId } | { "kind": "meeting_file", "id": MeetingFileId } | { "kind": "document", "id": DocumentId } | { "kind": "matter", "id": MatterId } | { "kind": "delegation_point", "id": DelegationPointId } | { "kind": "delegated_decision", "id": DelegatedDecisionId } | { "kind": "task", "id": TaskId } | { "kind": "grant", "id": GrantId };

export type UnreadFile = { name: string, state: TextState, };

export type Urgency = "overdue" | "today" | "soon" | "later";

export type Verification = { date: string | null, written: string | null, place: string | null, manner: VerificationManner | null, };

export type VerificationManner = "digital" | "by_hand";

export type Vote = { yes: Ballot, no: Ballot, abstain: Ballot, absent: Ballot, };

export type Waiver = { code: FindingCode, item: ItemId | null, words: string, reason: string, at: string, };

export type Who = { "person": PersonId } | { "organisation": OrganisationId } | { "name": string };

export type WordRange = { from: number, to: number, };

export type YearPlanView = { year: number, planned: Array<PlannedMeeting>, clashes: Array<Array<Clash>>, meetings: Array<MeetingRow>, meeting_clashes: Array<Array<Clash>>, demands: Array<Demand>, named_days: Array<NamedDay>, entries: Array<CalendarEntry>, law_days: Array<LawDay>, };

/** Every command of the program: its arguments and what it answers. */
export interface Commands {
  file_state: { args: Record<string, never>; result: FileState };
  open_file: { args: { path: string }; result: FileState };
  close_file: { args: Record<string, never>; result: FileState };
  create_association: { args: { path: string; name: string; form: BodyForm; roster: string }; result: FileState };
  explore_example: { args: { path: string }; result: FileState };
  choose_file: { args: { kind: DialogKind; proposed: string | null }; result: string | null };
  remember_place: { args: { route: string }; result: null };
  open_link: { args: { url: string }; result: null };
  painted: { args: { dark: boolean }; result: null };
  call_off: { args: Record<string, never>; result: null };
  overview: { args: Record<string, never>; result: Overview };
  association: { args: Record<string, never>; result: AssociationView };
  meeting: { args: { id: MeetingId }; result: MeetingView };
  find: { args: { words: string }; result: Array<Hit> };
  search: { args: { request: SearchRequest }; result: SearchAnswer };
  sources: { args: { meeting: MeetingId }; result: SourcesView };
  read_roster: { args: { text: string }; result: RosterPreview };
  meeting_types: { args: Record<string, never>; result: Array<MeetingType> };
  holidays: { args: { year: number }; result: Array<HolidayDay> };
  phrases: { args: { meeting: MeetingId | null }; result: Array<FilledPhrase> };
  picture: { args: { hash: FileHash }; result: ArrayBuffer };
  minutes_pages: { args: { meeting: MeetingId }; result: ArrayBuffer };
  profile_pages: { args: { profile: DocumentProfile }; result: ArrayBuffer };
  edit_body: { args: { body: Body }; result: AssociationView };
  set_profile: { args: { profile: Profile }; result: AssociationView };
  set_logotype: { args: { bytes: Array<number> | null }; result: AssociationView };
  add_organisation: { args: { organisation: NewOrganisation }; result: AssociationView };
  edit_organisation: { args: { organisation: MemberOrganisation }; result: AssociationView };
  add_person: { args: { person: NewPerson }; result: AddedPerson };
  edit_person: { args: { person: Person }; result: AssociationView };
  add_assignment: { args: { assignment: Assignment }; result: AssociationView };
  edit_assignment: { args: { id: AssignmentId; assignment: Assignment }; result: AssociationView };
  order_assignments: { args: { order: Array<AssignmentId> }; result: AssociationView };
  add_official: { args: { official: Official }; result: AssociationView };
  edit_official: { args: { id: OfficialId; official: Official }; result: AssociationView };
  add_roster: { args: { text: string }; result: AssociationView };
  put_meeting_types: { args: { types: Array<MeetingType> }; result: Array<MeetingType> };
  put_phrase: { args: { phrase: Phrase }; result: Array<FilledPhrase> };
  plan_meeting: { args: { plan: MeetingPlan; meeting_type: MeetingTypeId | null }; result: MeetingView };
  edit_plan: { args: { id: MeetingId; plan: MeetingPlan }; result: MeetingView };
  cancel_meeting: { args: { id: MeetingId }; result: MeetingView };
  reinstate_meeting: { args: { id: MeetingId }; result: MeetingView };
  add_item: { args: { meeting: MeetingId; source: ItemSource; before: ItemId | null }; result: AddedItem };
  move_items: { args: { meeting: MeetingId; order: Array<ItemId> }; result: MeetingView };
  put_attendance: { args: { meeting: MeetingId; attendance: Array<Attendance> }; result: MeetingView };
  edit_item: { args: { item: EditedItem }; result: MeetingView };
  adopt_proposal: { args: { item: ItemId; changed: boolean }; result: MeetingView };
  remove_part: { args: { item: ItemId; part: number; block: number | null }; result: MeetingView };
  set_outcome: { args: { item: ItemId; outcome: Outcome | null }; result: MeetingView };
  replace_text: { args: { meeting: MeetingId; find: string; replace: string; match_case: boolean; whole_words: boolean }; result: ReplaceReport };
  note_event: { args: { meeting: MeetingId; what: Occurrence; at: ClockTime }; result: MeetingView };
  note_proposal: { args: { meeting: MeetingId; item: ItemId; person: PersonId; said: string; at: ClockTime }; result: MeetingView };
  correct_event: { args: { meeting: MeetingId; event: EventId; at: ClockTime }; result: MeetingView };
  remove_event: { args: { meeting: MeetingId; event: EventId }; result: MeetingView };
  note_vote: { args: { item: ItemId; vote: Vote; question: string }; result: MeetingView };
  seal_minutes: { args: { meeting: MeetingId; item: ItemId | null }; result: MeetingView };
  unseal_minutes: { args: { meeting: MeetingId; item: ItemId | null; discard_signatures: boolean }; result: MeetingView };
  read_key: { args: { pkcs12: Array<number>; password: string }; result: Certificate };
  sign_minutes: { args: { meeting: MeetingId; item: ItemId | null; role: SigningRole; pkcs12: Array<number>; password: string }; result: SignedView };
  verify_minutes: { args: { meeting: MeetingId; item: ItemId | null; trust: Array<Array<number>> }; result: Array<SignatureReport> };
  verify_by_hand: { args: { meeting: MeetingId; item: ItemId | null; date: string }; result: MeetingView };
  begin_immediate: { args: { meeting: MeetingId; item: ItemId }; result: MeetingView };
  withdraw_immediate: { args: { meeting: MeetingId; item: ItemId }; result: MeetingView };
  save_envelope: { args: { meeting: MeetingId; item: ItemId | null; folder: string; replace: boolean }; result: Array<string> };
  read_returned: { args: { meeting: MeetingId; bytes: Array<number> }; result: ReturnedReport };
  accept_returned: { args: { meeting: MeetingId; bytes: Array<number> }; result: MeetingView };
  add_scan: { args: { meeting: MeetingId; item: ItemId | null; name: string; bytes: Array<number> }; result: MeetingView };
  correct_minutes: { args: { meeting: MeetingId; item: ItemId | null; old: string; new: string; by: PersonId }; result: MeetingView };
  year_plan: { args: { year: number }; result: YearPlanView };
  check_plan: { args: { year: number; planned: Array<PlannedMeeting> }; result: PlanCheck };
  adopt_plan: { args: { year: number; planned: Array<PlannedMeeting> }; result: YearPlanView };
  decide_plan: { args: { meeting: MeetingId; year: number }; result: MeetingView };
  put_calendar_entry: { args: { entry: CalendarEntry }; result: CalendarEntryId };
  remove_calendar_entry: { args: { id: CalendarEntryId }; result: null };
  read_calendar_file: { args: { bytes: Array<number> }; result: CalendarPreview };
  add_calendar_entries: { args: { kind: CalendarEntryKind; people: Array<PersonId>; entries: Array<FoundEntry> }; result: null };
  save_calendar_file: { args: { path: string; from: string; to: string; replace: boolean }; result: SavedFile };
  add_paper: { args: { item: ItemId; name: string; bytes: Array<number> }; result: MeetingView };
  remove_paper: { args: { item: ItemId; hash: FileHash }; result: MeetingView };
  note_summons: { args: { meeting: MeetingId; date: string | null }; result: MeetingView };
  note_reply: { args: { meeting: MeetingId; person: PersonId; answer: Answer | null; note: string | null }; result: MeetingView };
  note_posting: { args: { meeting: MeetingId; item: ItemId | null; board: BoardId; posted: string | null; removed: string | null }; result: MeetingView };
  post_again: { args: { meeting: MeetingId; item: ItemId | null; board: BoardId; posted: string }; result: MeetingView };
  mend_posting_sentence: { args: Record<string, never>; result: AssociationView };
  review: { args: { meeting: MeetingId }; result: ReviewView };
  mend_finding: { args: { meeting: MeetingId; finding: FindingKey }; result: MeetingView };
  waive_finding: { args: { meeting: MeetingId; finding: FindingKey; reason: string }; result: MeetingView };
  withdraw_waiver: { args: { meeting: MeetingId; finding: FindingKey }; result: MeetingView };
  note_dispatch: { args: { item: ItemId; recipient: string; sent_on: string | null }; result: MeetingView };
  import_file: { args: { file: DroppedFile; series: string | null; even_if_known: boolean }; result: ImportedFile };
  registry: { args: { year: number | null; public: boolean }; result: RegistryView };
  document: { args: { id: DocumentId }; result: DocumentView };
  register_document: { args: { draft: DocumentDraft; series: string | null }; result: DocumentView };
  edit_document: { args: { document: RegisteredDocument }; result: DocumentView };
  number_document: { args: { id: DocumentId; series: string }; result: DocumentView };
  void_document: { args: { id: DocumentId; reason: string }; result: DocumentView };
  mark_for_board: { args: { id: DocumentId; for_board: boolean }; result: DocumentView };
  add_document_file: { args: { id: DocumentId; file: DroppedFile }; result: DocumentView };
  remove_document_file: { args: { id: DocumentId; place: number }; result: DocumentView };
  matter: { args: { number: RegistrationNumber }; result: MatterView };
  open_matter: { args: { subject: string; series: string }; result: MatterView };
  open_matter_for: { args: { document: DocumentId; subject: string }; result: MatterView };
  edit_matter: { args: { id: MatterId; subject: string }; result: MatterView };
  close_matter: { args: { id: MatterId; closed: string | null }; result: MatterView };
  delegation: { args: Record<string, never>; result: DelegationView };
  check_delegated_decision: { args: { decision: DelegatedDecision }; result: Array<ShownTrouble> };
  put_delegation_point: { args: { point: DelegationPoint }; result: DelegationView };
  decide: { args: { decision: DelegatedDecision; series: string }; result: AddedDecision };
  edit_delegated_decision: { args: { decision: DelegatedDecision }; result: DelegationView };
  add_decision_file: { args: { id: DelegatedDecisionId; file: DroppedFile }; result: DelegationView };
  remove_decision_file: { args: { id: DelegatedDecisionId; place: number }; result: DelegationView };
  add_report_item: { args: { meeting: MeetingId; kind: ReportKind }; result: MeetingView };
  tasks: { args: Record<string, never>; result: TasksView };
  put_task: { args: { task: Task }; result: AddedTask };
  task_from: { args: { item: ItemId; part: number; block: number | null; clause: number }; result: ProposedTask };
  proposed_tasks: { args: { item: ItemId }; result: Array<ProposedTask> };
  finish_task: { args: { id: TaskId; day: string; note: string | null }; result: TasksView };
  reopen_task: { args: { id: TaskId }; result: TasksView };
  add_task_file: { args: { id: TaskId; file: DroppedFile }; result: TasksView };
  remove_task_file: { args: { id: TaskId; place: number }; result: TasksView };
  add_open_tasks: { args: { meeting: MeetingId }; result: MeetingView };
  decisions: { args: { filter: DecisionFilter }; result: DecisionsView };
  grants: { args: { year: number | null }; result: GrantsView };
  put_grant: { args: { grant: Grant; year: number | null }; result: AddedGrant };
  put_payment: { args: { grant: GrantId; place: number | null; payment: GrantPayment; year: number | null }; result: GrantsView };
  remove_payment: { args: { grant: GrantId; place: number; year: number | null }; result: GrantsView };
  proposed_grants: { args: { item: ItemId }; result: ProposedGrants };
  paper_pages: { args: { kind: PaperKind }; result: ArrayBuffer };
  save_paper: { args: { kind: PaperKind; path: string; replace: boolean }; result: SavedFile };
  open_paper: { args: { kind: PaperKind }; result: null };
  print_paper: { args: { kind: PaperKind }; result: Printed };
  save_list: { args: { list: ListKind; form: SheetForm; path: string; replace: boolean }; result: SavedFile };
  trash: { args: Record<string, never>; result: Array<TrashRow> };
  move_to_trash: { args: { key: TrashKey }; result: null };
  restore: { args: { key: TrashKey }; result: null };
  empty_trash: { args: Record<string, never>; result: number };
  undo: { args: Record<string, never>; result: string | null };
  redo: { args: Record<string, never>; result: string | null };
  undo_state: { args: Record<string, never>; result: UndoState };
}
