"""Reads a calendar file as the whole standard has it, and tells its events as JSON; or writes one of its own. read IN.ics | write OUT.ics"""
import json
import sys
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def moment(value):
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()


def told(event):
    assert not event.errors, event.errors
    return {
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "status": str(event["STATUS"]),
        "summary": str(event["SUMMARY"]),
        "description": str(event.get("DESCRIPTION", "")),
        "location": str(event.get("LOCATION", "")),
        "start": moment(event.decoded("DTSTART")),
        "end": moment(event.decoded("DTEND")) if "DTEND" in event else None,
        "stamp": moment(event.decoded("DTSTAMP")),
    }


def read(path):
    with open(path, "rb") as source:
        text = source.read()
    calendars = Calendar.from_ical(text, multiple=True)
    assert len(calendars) == 1, "one calendar"
    calendar = calendars[0]
    assert not calendar.errors, calendar.errors
    zones = list(calendar.walk("VTIMEZONE"))
    assert [str(zone["TZID"]) for zone in zones] == ["Europe/Stockholm"], "the zone is told once"
    # The definition in the file gives the clocks that the zone has, on every day of the years around.
    own = zones[0].to_tz(lookup_tzid=False)
    for day in range(0, 366 * 3):
        noon = datetime(2025, 1, 1, 12) + timedelta(days=day)
        assert noon.replace(tzinfo=own).utcoffset() == noon.replace(tzinfo=STOCKHOLM).utcoffset(), noon
    json.dump([told(event) for event in calendar.walk("VEVENT")], sys.stdout)


def write(path):
    calendar = Calendar()
    calendar.add("prodid", "-//exempel//SV")
    calendar.add("version", "2.0")
    for uid, summary, start, end in [
        ("lov", "Sportlov, vecka 9; hela kommunen", date(2027, 3, 1), date(2027, 3, 6)),
        ("sommar", "Nämnden", datetime(2027, 6, 9, 13, 0, tzinfo=STOCKHOLM), datetime(2027, 6, 9, 16, 30, tzinfo=STOCKHOLM)),
        ("utc", "Regionen", datetime(2027, 11, 9, 12, 0, tzinfo=timezone.utc), datetime(2027, 11, 9, 14, 0, tzinfo=timezone.utc)),
    ]:
        event = Event()
        event.add("uid", uid)
        event.add("summary", summary)
        event.add("dtstamp", datetime(2026, 11, 22, 9, 0, tzinfo=timezone.utc))
        event.add("dtstart", start)
        event.add("dtend", end)
        event.add("description", "En lång beskrivning som viks över flera rader, med åäö. " * 5)
        calendar.add_component(event)
    calendar.add_missing_timezones()
    with open(path, "wb") as target:
        target.write(calendar.to_ical())


{"read": read, "write": write}[sys.argv[1]](sys.argv[2])
