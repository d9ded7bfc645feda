-- The one body of the file, new or in the place of the one before.
INSERT INTO body (
  id, name, form, organisation_number, seat, kept_at, profile, own_profile, court_of_appeal,
  remote_participation, remote_decided_on, remote_reference, statutes_decided_on, statutes_reference,
  rules_decided_on, rules_reference, posting_sentence, notices_by_statutes, absence_contact, summons_working_days,
  follow_up, logotype)
VALUES (
  1, :name, :form, :organisation_number, :seat, :kept_at, :profile, :own_profile, :court_of_appeal,
  :remote_participation, :remote_decided_on, :remote_reference, :statutes_decided_on, :statutes_reference,
  :rules_decided_on, :rules_reference, :posting_sentence, :notices_by_statutes, :absence_contact, :summons_working_days,
  :follow_up, :logotype)
ON CONFLICT (id) DO UPDATE SET
  name = excluded.name,
  form = excluded.form,
  organisation_number = excluded.organisation_number,
  seat = excluded.seat,
  kept_at = excluded.kept_at,
  profile = excluded.profile,
  own_profile = excluded.own_profile,
  court_of_appeal = excluded.court_of_appeal,
  remote_participation = excluded.remote_participation,
  remote_decided_on = excluded.remote_decided_on,
  remote_reference = excluded.remote_reference,
  statutes_decided_on = excluded.statutes_decided_on,
  statutes_reference = excluded.statutes_reference,
  rules_decided_on = excluded.rules_decided_on,
  rules_reference = excluded.rules_reference,
  posting_sentence = excluded.posting_sentence,
  notices_by_statutes = excluded.notices_by_statutes,
  absence_contact = excluded.absence_contact,
  summons_working_days = excluded.summons_working_days,
  follow_up = excluded.follow_up,
  logotype = excluded.logotype
