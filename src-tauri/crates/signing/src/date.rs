//! Dates as PDF writes them: `D:YYYYMMDDHHmmSS+HH'mm'` (ISO 32000-1, 7.9.4).

use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone};

/// The date with its offset from UTC.
pub(crate) fn format(time: DateTime<FixedOffset>) -> String {
    let offset = time.offset().local_minus_utc();
    let (hours, minutes) = (offset.abs() / 3600, offset.abs() / 60 % 60);
    let sign = if offset < 0 { '-' } else { '+' };
    format!("{}{sign}{hours:02}'{minutes:02}'", time.format("D:%Y%m%d%H%M%S"))
}

/// Reads a date. Parts after the year may be missing; without an offset the time is taken as UTC.
pub(crate) fn parse(text: &str) -> Option<DateTime<FixedOffset>> {
    let text = text.strip_prefix("D:").unwrap_or(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (stamp, zone) = text.split_at(digits.min(14));
    let part = |from: usize, until: usize, default: u32| match stamp.get(from..until) {
        Some(part) => part.parse().ok(),
        None => (stamp.len() <= from).then_some(default),
    };
    let date = NaiveDate::from_ymd_opt(stamp.get(..4)?.parse().ok()?, part(4, 6, 1)?, part(6, 8, 1)?)?;
    let time = date.and_hms_opt(part(8, 10, 0)?, part(10, 12, 0)?, part(12, 14, 0)?)?;
    offset(zone)?.from_local_datetime(&time).single()
}

fn offset(zone: &str) -> Option<FixedOffset> {
    let zone = zone.trim_end();
    if zone.is_empty() || zone.starts_with('Z') {
        return FixedOffset::east_opt(0);
    }
    let (sign, rest) = zone.split_at_checked(1)?;
    let mut parts = rest.split('\'').map(|part| if part.is_empty() { Some(0) } else { part.parse::<i32>().ok() });
    let hours = parts.next()??;
    let minutes = parts.next().unwrap_or(Some(0))?;
    let seconds = (0..24).contains(&hours).then_some(hours * 3600 + minutes.clamp(0, 59) * 60)?;
    match sign {
        "+" => FixedOffset::east_opt(seconds),
        "-" => FixedOffset::west_opt(seconds),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{format, parse};

    #[test]
    fn a_date_survives_writing_and_reading() {
        for text in ["D:20250609131500+02'00'", "D:20251231235959-03'30'", "D:20240229000000+00'00'"] {
            assert_eq!(format(parse(text).expect("a date")), text);
        }
    }

    #[test]
    fn missing_parts_take_their_defaults() {
        assert_eq!(format(parse("D:2025").expect("a year")), "D:20250101000000+00'00'");
        assert_eq!(format(parse("20250609Z").expect("a day")), "D:20250609000000+00'00'");
        assert_eq!(format(parse("D:20250609131500+02").expect("hours")), "D:20250609131500+02'00'");
    }

    #[test]
    fn impossible_dates_are_none() {
        for text in ["", "D:", "D:202", "D:20251301", "D:2025063", "D:20250609250000", "D:20250609131500*02", "D:2025å"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
