//! Our signatures before programs that we did not write: pyHanko, pdfsig, qpdf, OpenSSL.
//!
//! A program that is not installed is skipped by name. pyHanko is looked for in the project's tools first.

#![allow(clippy::disallowed_methods, reason = "other programs read files")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use signing::{Appearance, AppearanceObject, Part, Password, Request, SigningKey, sign};
use tempfile::TempDir;
use testkit::certificates::{KeyKind, Period, TestCa};

#[path = "../src/test_pdf.rs"]
#[allow(dead_code, reason = "the unit tests use the rest")]
mod test_pdf;
use test_pdf::{CONTENT, PAGE, Sections, annotations, document, page, update};

const FIELDS: [&str; 3] = ["secretary", "chair", "verifier-1"];

/// A signed document, each revision of it, and its authority, as files.
struct Case {
    folder: TempDir,
    revisions: Vec<PathBuf>,
}

impl Case {
    /// Signed by an RSA key and two P-256 keys.
    fn new(sections: Sections) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let ca = TestCa::new("Test-CA");
        fs::write(folder.path().join("ca.pem"), ca.certificate_pem()).expect("written");
        let mut file = document(&FIELDS, sections);
        let mut revisions = vec![written(&folder, "0.pdf", &file)];
        for (index, field) in FIELDS.iter().enumerate() {
            let kind = if index == 0 { KeyKind::Rsa2048 } else { KeyKind::P256 };
            let key = ca.issue(&format!("Elin {field}"), kind, Period::years(2020, 2050)).pkcs12("x");
            let key = SigningKey::open(&key, &Password::new("x".into())).expect("a key");
            file = sign(&file, &request(field), &key).expect("a signature");
            revisions.push(written(&folder, &format!("{}.pdf", index + 1), &file));
        }
        Self { folder, revisions }
    }

    fn last(&self) -> &Path {
        self.revisions.last().expect("a revision")
    }

    fn attacked(&self, name: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> PathBuf {
        written(&self.folder, name, &change(fs::read(self.last()).expect("the file")))
    }

    /// pyHanko's answers about each signature.
    fn pyhanko(&self, program: &Path, file: &Path) -> Vec<String> {
        let mut command = Command::new(program);
        command.args(["sign", "validate", "--no-revocation-check", "--trust-replace", "--trust"]);
        let answer = run(command.arg(self.folder.path().join("ca.pem")).arg(file)).1;
        answer.lines().filter(|line| FIELDS.iter().any(|field| line.starts_with(field))).map(str::to_owned).collect()
    }
}

fn written(folder: &TempDir, name: &str, content: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, content).expect("written");
    path
}

fn request(field: &str) -> Request<'_> {
    let form = test_pdf::stream("/Type/XObject/Subtype/Form/BBox[0 0 200 50]", "0 0 0 RG 0 0 9 9 re S");
    Request {
        field,
        name: "Elin Åkesson",
        reason: "Justering",
        time: "2025-06-09T16:05:00+02:00".parse().expect("a time"),
        appearance: Some(Appearance { objects: vec![AppearanceObject(vec![Part::Bytes(form.into_bytes())])] }),
    }
}

/// Whether the command succeeded, and what it said.
fn run(command: &mut Command) -> (bool, String) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

/// The program, if it is installed; else the test says so and is skipped.
fn program(name: &str) -> Option<PathBuf> {
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/tools/venv/bin");
    let found = [tools.join(name), PathBuf::from(name)]
        .into_iter()
        .find(|path| Command::new(path).arg("--help").output().is_ok());
    if found.is_none() {
        eprintln!("skipped: {name} is not installed");
    }
    found
}

#[test]
fn pyhanko_calls_three_signatures_valid_and_trusted() {
    let Some(pyhanko) = program("pyhanko") else { return };
    for sections in [Sections::Tables, Sections::Streams] {
        let case = Case::new(sections);
        let answers = case.pyhanko(&pyhanko, case.last());
        assert_eq!(answers.len(), 3, "{answers:?}");
        assert!(answers.iter().all(|it| it.contains("INTACT:TRUSTED")), "{answers:?}");
        assert!(answers[..2].iter().all(|it| it.ends_with("ACCEPTABLE_MODIFICATIONS")), "{answers:?}");
        assert!(answers[2].ends_with("UNTOUCHED"), "{answers:?}");
    }
}

#[test]
fn pyhanko_calls_the_signatures_pades() {
    let Some(pyhanko) = program("pyhanko") else { return };
    let case = Case::new(Sections::Tables);
    let mut command = Command::new(pyhanko);
    command.args(["sign", "adesverify", "--no-revocation-check", "--trust-replace", "--trust"]);
    let (_, answer) = run(command.arg(case.folder.path().join("ca.pem")).arg(case.last()));
    assert_eq!(answer.matches("INTACT:TRUSTED").count(), 3, "{answer}");
}

#[test]
fn pyhanko_notices_a_flipped_byte_and_a_turned_page() {
    let Some(pyhanko) = program("pyhanko") else { return };
    let case = Case::new(Sections::Tables);
    let flipped = case.attacked("flipped.pdf", |mut file| {
        let place = file.windows(6).position(|it| it == b"Budget").expect("the content");
        file[place] ^= 1;
        file
    });
    let answers = case.pyhanko(&pyhanko, &flipped);
    assert!(answers.len() == 3 && answers.iter().all(|it| it.contains("INVALID")), "{answers:?}");
    let turned = page(CONTENT, &annotations(3), "/Rotate 90");
    let turned = case.attacked("turned.pdf", |file| update(&file, &[(PAGE, turned)]));
    let answers = case.pyhanko(&pyhanko, &turned);
    assert!(answers.len() == 3 && answers.iter().all(|it| it.contains("ILLEGAL_MODIFICATIONS")), "{answers:?}");
}

#[test]
fn pdfsig_calls_three_signatures_valid_and_trusted() {
    let (Some(pdfsig), Some(certutil)) = (program("pdfsig"), program("certutil")) else { return };
    let case = Case::new(Sections::Tables);
    let store = format!("sql:{}", case.folder.path().join("nss").display());
    fs::create_dir(case.folder.path().join("nss")).expect("a folder");
    let (made, said) = run(Command::new(&certutil).args(["-N", "--empty-password", "-d", &store]));
    assert!(made, "{said}");
    let mut command = Command::new(&certutil);
    command.args(["-A", "-d", &store, "-n", "Test-CA", "-t", "CT,C,C", "-i"]);
    let (added, said) = run(command.arg(case.folder.path().join("ca.pem")));
    assert!(added, "{said}");
    let (_, answer) = run(Command::new(&pdfsig).args(["-nssdir", &store]).arg(case.last()));
    assert_eq!(answer.matches("Signature is Valid").count(), 3, "{answer}");
    assert_eq!(answer.matches("Certificate is Trusted").count(), 3, "{answer}");
    assert_eq!(answer.matches("ETSI.CAdES.detached").count(), 3, "{answer}");
}

#[test]
fn qpdf_finds_nothing_wrong_in_any_revision() {
    let Some(qpdf) = program("qpdf") else { return };
    for sections in [Sections::Tables, Sections::Streams] {
        for revision in &Case::new(sections).revisions {
            let (clean, said) = run(Command::new(&qpdf).arg("--check").arg(revision));
            assert!(clean && !said.contains("WARNING"), "{sections:?}: {said}");
        }
    }
}

#[test]
fn openssl_calls_the_cms_valid() {
    let Some(openssl) = program("openssl") else { return };
    let case = Case::new(Sections::Tables);
    let file = fs::read(&case.revisions[1]).expect("the file");
    let open = file.windows(10).position(|it| it == b"/Contents<").expect("a signature") + 9;
    let close = open + file[open..].iter().position(|byte| *byte == b'>').expect("the end of the hole") + 1;
    let digits = String::from_utf8_lossy(&file[open + 1..close - 1]).into_owned();
    let bytes = (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).expect("a byte"));
    let cms = written(&case.folder, "signature.der", &bytes.collect::<Vec<u8>>());
    let content = written(&case.folder, "content", &[&file[..open], &file[close..]].concat());
    let mut command = Command::new(openssl);
    command.args(["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in"]).arg(cms);
    command.arg("-content").arg(content).arg("-CAfile").arg(case.folder.path().join("ca.pem"));
    command.args(["-purpose", "any", "-out"]).arg(case.folder.path().join("out"));
    let (valid, said) = run(&mut command);
    assert!(valid, "{said}");
}

#[test]
fn keys_that_openssl_writes_are_opened() {
    let Some(openssl) = program("openssl") else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    let ssl = |arguments: &[&str]| {
        let (done, said) = run(Command::new(&openssl).current_dir(folder.path()).args(arguments));
        assert!(done, "openssl {arguments:?}: {said}");
    };
    for (name, key) in [("rsa", "rsa:2048"), ("p256", "ec:P-256"), ("p384", "ec:P-384")] {
        let option = key.split_once(':').map(|(kind, size)| match kind {
            "rsa" => format!("rsa_keygen_bits:{size}"),
            _ => format!("ec_paramgen_curve:{size}"),
        });
        let kind = if name == "rsa" { "RSA" } else { "EC" };
        ssl(&["genpkey", "-algorithm", kind, "-pkeyopt", &option.expect("an option"), "-out", "key.pem"]);
        ssl(&["req", "-x509", "-key", "key.pem", "-subj", "/CN=Elin Norr", "-days", "2", "-out", "cert.pem"]);
        for (file, how) in [
            ("new", ["-keypbe", "AES-256-CBC", "-certpbe", "AES-256-CBC", "-macalg", "sha256"]),
            ("old", ["-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES", "-macalg", "sha1"]),
            ("sha512", ["-keypbe", "AES-128-CBC", "-certpbe", "AES-128-CBC", "-macalg", "sha512"]),
            ("plain", ["-keypbe", "NONE", "-certpbe", "NONE", "-macalg", "sha256"]),
        ] {
            for password in ["granskogen", ""] {
                let pass = format!("pass:{password}");
                let out = format!("{name}-{file}.p12");
                let base =
                    ["pkcs12", "-export", "-inkey", "key.pem", "-in", "cert.pem", "-passout", &pass, "-out", &out];
                ssl(&[&base[..], &how[..]].concat());
                let bytes = fs::read(path(&out)).expect("the file");
                let open = |password: &str| SigningKey::open(&bytes, &Password::new(password.into()));
                assert!(open(password).is_ok_and(|key| key.certificate().subject == "Elin Norr"), "{out} {password:?}");
                assert_eq!(open("tallskogen").err(), Some(signing::KeyError::WrongPassword), "{out}");
                if (file, password) == ("new", "granskogen") {
                    let signed =
                        sign(&document(&FIELDS, Sections::Tables), &request("chair"), &open(password).expect("a key"));
                    let now = "2025-07-01T12:00:00Z".parse().expect("a time");
                    let verdicts = signing::verify(&signed.expect("a signature"), &[], now).expect("a readable file");
                    assert!(verdicts[0].intact(), "{name}");
                }
            }
        }
        // Certificates without a key.
        ssl(&["pkcs12", "-export", "-nokeys", "-in", "cert.pem", "-passout", "pass:x", "-out", "nokey.p12"]);
        let bytes = fs::read(path("nokey.p12")).expect("the file");
        let refusal = SigningKey::open(&bytes, &Password::new("x".into())).err();
        assert_eq!(refusal, Some(signing::KeyError::NoPrivateKey));
    }
    ssl(&["genpkey", "-algorithm", "ED25519", "-out", "key.pem"]);
    ssl(&["req", "-x509", "-key", "key.pem", "-subj", "/CN=Elin Norr", "-days", "2", "-out", "cert.pem"]);
    ssl(&["pkcs12", "-export", "-inkey", "key.pem", "-in", "cert.pem", "-passout", "pass:x", "-out", "ed.p12"]);
    let refusal = SigningKey::open(&fs::read(path("ed.p12")).expect("the file"), &Password::new("x".into())).err();
    assert_eq!(refusal, Some(signing::KeyError::UnsupportedKey { oid: "1.3.101.112".into() }));
}
