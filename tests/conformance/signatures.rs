//! Signatures before pyHanko and pdfsig, whole and tampered with, and signatures that others made in our places.

use crate::documents::{Made, Signed, made, now};
use office::{LaterChanges, SignatureVerdict, Trust};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use testkit::certificates::{KeyKind, Period, TestCa};
use tests::{answer, printed, root, tool};

fn last(document: &Signed) -> &PathBuf {
    document.revisions.last().unwrap()
}

fn verdicts(pdf: &Path, authority: &Path) -> Vec<SignatureVerdict> {
    let trust = office::read_certificates(&fs::read(authority).unwrap()).unwrap();
    office::verify(&fs::read(pdf).unwrap(), &trust, now()).unwrap()
}

/// pyHanko's line for each signature.
fn pyhanko(made: &Made, pdf: &Path) -> Option<Vec<String>> {
    let pyhanko = tool("pyhanko")?;
    let arguments = ["sign", "validate", "--no-revocation-check", "--trust-replace", "--trust"];
    let output = answer(Command::new(pyhanko).args(arguments).arg(&made.authority).arg(pdf));
    let lines: Vec<String> = printed(&output).lines().filter(|l| l.contains(':')).map(str::to_owned).collect();
    Some(lines.into_iter().filter(|line| !line.contains("WARNING") && !line.contains("Error")).collect())
}

#[test]
fn every_signature_is_valid_and_trusted() {
    let made = made();
    for document in &made.documents {
        let count = document.revisions.len() - 1;
        assert!(count >= 3, "{} has {count} signatures", document.name);
        for verdict in verdicts(last(document), &made.authority) {
            assert!(verdict.holds() && verdict.trusted == Trust::Yes, "{verdict:?}");
            assert_eq!(verdict.level.name(), "B-B");
        }
        if let Some(lines) = pyhanko(made, last(document)) {
            let good = lines.iter().filter(|line| line.contains("INTACT:TRUSTED")).count();
            assert_eq!(good, count, "{lines:?}");
        }
    }
}

#[test]
fn pdfsig_calls_every_signature_valid_and_trusted() {
    let (Some(pdfsig), Some(certutil)) = (tool("pdfsig"), tool("certutil")) else { return };
    let made = made();
    let store = made.folder.join("nss");
    fs::create_dir_all(&store).unwrap();
    let database = format!("sql:{}", store.display());
    let run = |arguments: &[&str]| {
        let output = answer(Command::new(&certutil).args(arguments));
        assert!(output.status.success(), "{}", printed(&output));
    };
    run(&["-N", "-d", &database, "--empty-password"]);
    run(&["-A", "-d", &database, "-n", "ca", "-t", "CT,C,C", "-i", made.authority.to_str().unwrap()]);
    for document in &made.documents {
        let text = printed(&answer(Command::new(&pdfsig).args(["-nssdir", &database]).arg(last(document))));
        let count = document.revisions.len() - 1;
        assert_eq!(text.matches("Signature is Valid.").count(), count, "{text}");
        assert_eq!(text.matches("Certificate is Trusted.").count(), count, "{text}");
    }
}

#[test]
fn a_flipped_byte_makes_every_signature_invalid() {
    let made = made();
    for document in &made.documents {
        let mut bytes = fs::read(last(document)).unwrap();
        let stream = bytes.windows(7).position(|window| window == b"stream\n").unwrap();
        bytes[stream + 60] ^= 1;
        let path = made.folder.join(format!("{}-flipped.pdf", document.name));
        fs::write(&path, bytes).unwrap();
        let verdicts = verdicts(&path, &made.authority);
        assert_eq!(verdicts.len(), document.revisions.len() - 1);
        assert!(verdicts.iter().all(|verdict| !verdict.intact()), "{verdicts:?}");
        if let Some(lines) = pyhanko(made, &path) {
            assert!(!lines.iter().any(|line| line.contains("INTACT")), "{lines:?}");
        }
    }
}

#[test]
fn a_changed_page_is_a_forbidden_change() {
    let Some(python) = tool("python") else { return };
    let made = made();
    for document in &made.documents {
        let path = made.folder.join(format!("{}-rotated.pdf", document.name));
        let script = root().join("tests/conformance/rotate_page.py");
        let output = answer(Command::new(&python).arg(script).arg(last(document)).arg(&path));
        assert!(output.status.success(), "{}", printed(&output));
        let verdicts = verdicts(&path, &made.authority);
        assert_eq!(verdicts.len(), document.revisions.len() - 1);
        for verdict in verdicts {
            assert!(verdict.intact(), "the signed bytes are there still");
            assert!(matches!(verdict.later_changes, LaterChanges::Forbidden(_)), "{verdict:?}");
        }
        if let Some(lines) = pyhanko(made, &path) {
            assert!(lines.iter().any(|line| line.contains("ILLEGAL_MODIFICATIONS")), "{lines:?}");
        }
    }
}

#[test]
fn another_program_signs_in_our_places_and_we_sign_after_it() {
    let Some(pyhanko) = tool("pyhanko") else { return };
    let made = made();
    let document = &made.documents[0];
    let ca = TestCa::new("En annan utfärdare");
    let folder = made.folder.join("other");
    fs::create_dir_all(&folder).unwrap();
    let file = |name: &str| folder.join(name);
    fs::write(file("ca.pem"), ca.certificate_pem()).unwrap();
    fs::write(file("key.p12"), ca.issue("Sam Annan", KeyKind::P256, Period::years(2025, 2030)).pkcs12("ord")).unwrap();
    fs::write(file("password"), "ord").unwrap();
    let output = answer(
        Command::new(pyhanko)
            .args(["sign", "addsig", "--field", "chair", "--use-pades", "pkcs12", "--passfile"])
            .arg(file("password"))
            .args([&document.revisions[1], &file("signed.pdf"), &file("key.p12")]),
    );
    assert!(output.status.success(), "{}", printed(&output));

    let trust = file("ca.pem");
    let verdicts = verdicts(&file("signed.pdf"), &trust);
    let chair = verdicts.iter().find(|verdict| verdict.field == "chair").unwrap();
    assert!(chair.intact() && chair.trusted == Trust::Yes, "{chair:?}");
    assert_eq!(chair.signer.as_deref(), Some("Sam Annan"));
    let secretary = verdicts.iter().find(|verdict| verdict.field == "secretary").unwrap();
    assert!(secretary.intact() && secretary.later_changes == LaterChanges::Permitted, "{secretary:?}");

    let key = ca.issue("Vera Fier", KeyKind::P256, Period::years(2025, 2030)).pkcs12("ord");
    let signed = office::sign(&office::SignRequest {
        pdf: &fs::read(file("signed.pdf")).unwrap(),
        role: domain::SigningRole::verifier(0),
        pkcs12: &key,
        password: &office::Password::new("ord".into()),
        time: now().fixed_offset(),
    })
    .unwrap();
    let after = office::verify(&signed.pdf, &[], now()).unwrap();
    assert!(after.len() == 3 && after.iter().all(SignatureVerdict::holds), "{after:?}");
}
