-- Everything of a meeting that may change until it is verified.
UPDATE meeting SET
  date = :date,
  start_time = :start_time,
  end_time = :end_time,
  adjournments = :adjournments,
  place = :place,
  mode = :mode,
  status = :status,
  public = :public,
  purpose = :purpose,
  reserve_date = :reserve_date,
  next_meeting = :next_meeting,
  written_time = :written_time,
  written_sections = :written_sections,
  written_next_meeting = :written_next_meeting,
  chair = :chair,
  secretary = :secretary,
  link = :link,
  summoned_on = :summoned_on,
  reply_by = :reply_by
WHERE id = :id
