//! `compare-records A.json B.json`: the share of equal values in two exchange files, and what differs.

#![allow(
    clippy::disallowed_methods,
    missing_docs,
    dead_code,
    reason = "a tool that reads two files; its records are also those of the test"
)]

mod records;

use std::process::ExitCode;

fn main() -> ExitCode {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let read = |path: &String| {
        let bytes = std::fs::read(path).map_err(|error| format!("{path}: {error}"))?;
        serde_json::from_slice::<serde_json::Value>(&bytes).map_err(|error| format!("{path}: {error}"))
    };
    let [first, second] = paths.as_slice() else {
        eprintln!("compare-records A.json B.json");
        return ExitCode::from(2);
    };
    let (first, second) = match (read(first), read(second)) {
        (Ok(first), Ok(second)) => (first, second),
        (Err(error), _) | (_, Err(error)) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    for (group, keys) in records::GROUPS {
        let compared = records::compare(&first, &second, keys);
        println!(
            "{group}: {:.1} % equal ({} of {})",
            compared.share(),
            compared.equal,
            compared.equal + compared.differences.len()
        );
        for (path, one, other) in &compared.differences {
            let told = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
            println!("  {path}\n    A {}\n    B {}", told(one), told(other));
        }
    }
    ExitCode::SUCCESS
}
