//! `test-certificates DIR NAME...`: writes `ca.pem`, `NAME.p12` for each name and `password.txt` into DIR.
//!
//! For `make run` without a display and for tests with other programs. The keys protect nothing.

#![allow(clippy::disallowed_methods, reason = "it is here to write files")]

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use testkit::certificates::{KeyKind, Period, TestCa};

const PASSWORD: &str = "bara-for-test";

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let directory = arguments.next().map(PathBuf::from);
    let names: Vec<String> = arguments.collect();
    let Some(directory) = directory.filter(|_| !names.is_empty()) else {
        eprintln!("usage: test-certificates DIR NAME...");
        return ExitCode::from(2);
    };
    match write(&directory, &names) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", directory.display());
            ExitCode::FAILURE
        }
    }
}

/// The first name gets an RSA key, the others P-256: so both kinds are in every set.
fn write(directory: &Path, names: &[String]) -> io::Result<()> {
    fs::create_dir_all(directory)?;
    let ca = TestCa::new("Test-CA");
    fs::write(directory.join("ca.pem"), ca.certificate_pem())?;
    fs::write(directory.join("password.txt"), format!("{PASSWORD}\n"))?;
    for (index, name) in names.iter().enumerate() {
        let kind = if index == 0 { KeyKind::Rsa2048 } else { KeyKind::P256 };
        let key = ca.issue(name, kind, Period::years(2020, 2050));
        fs::write(directory.join(format!("{name}.p12")), key.pkcs12(PASSWORD))?;
    }
    Ok(())
}
