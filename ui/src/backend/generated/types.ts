// Written from the Rust types of the shell: `UPDATE_GOLDEN=1 cargo test --package paragraf --lib`. Not edited by hand.

export type BodyForm = "coordinationAssociation" | "municipalFederation" | "association";

export type MeetingStatus = "planned" | "held" | "verified" | "cancelled";

export type SectionSpan = { first: number, last: number, };

export type MeetingRow = { date: string, place: string | null, sections: SectionSpan | null, status: MeetingStatus, };

export type Overview = { association: string, form: BodyForm, meetings: Array<MeetingRow>, };

export type CommandError = { "code": "noFile" } | { "code": "fileMissing", path: string, } | { "code": "fileEmpty", path: string, } | { "code": "fileForeign", path: string, } | { "code": "fileDamaged", path: string, } | { "code": "fileLocked", path: string, } | { "code": "fileNewer", path: string, file: number, program: number, } | { "code": "fileReadOnly", path: string, } | { "code": "fileUnreadable", path: string, } | { "code": "diskFull" } | { "code": "unexpected", reference: string, };
