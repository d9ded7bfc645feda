// The part of a meeting that is planned, as the program takes it back. Several views change some of it. Refuses nothing; the program
// does.
import type { Meeting, MeetingPlan } from "../backend/generated/types";

/** The part of a meeting that is planned. */
export function planOf(meeting: Meeting): MeetingPlan {
  return {
    date: meeting.date,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place,
    link: meeting.link,
    mode: meeting.mode,
    public: meeting.public,
    purpose: meeting.purpose,
    reserve_date: meeting.reserve_date,
    next_meeting: meeting.next_meeting,
    summoned_on: meeting.summoned_on,
    reply_by: meeting.reply_by,
    chair: meeting.chair,
    secretary: meeting.secretary,
    verifiers: meeting.verifiers,
    verification_place: meeting.verification.place,
    verification_manner: meeting.verification.manner,
    others: meeting.others,
  };
}
