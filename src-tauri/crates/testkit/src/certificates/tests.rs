//! The certificates of the tests, tested.

use super::{KeyKind, Period, Protection, TestCa};

#[test]
fn a_chain_ends_with_the_root() {
    let root = TestCa::new("Test-CA");
    let key = root.intermediate("Test-CA 2").issue("Elin Norr", KeyKind::P256, Period::years(2024, 2030));
    let names: Vec<String> = key.chain.iter().map(|it| it.tbs_certificate().subject().to_string()).collect();
    assert_eq!(names, ["CN=Elin Norr", "CN=Test-CA 2", "CN=Test-CA"]);
}

#[test]
fn every_protection_opens_with_its_password_only() {
    let key = TestCa::new("Test-CA").issue("Elin Norr", KeyKind::P256, Period::years(2024, 2030));
    for protection in [Protection::Aes256, Protection::TripleDes, Protection::Rc2] {
        let file = key.pkcs12_with("granskogen", protection);
        let open = |password| p12_keystore::KeyStore::from_pkcs12(&file, password, Default::default());
        assert!(open("granskogen").is_ok_and(|store| store.entries_len() == 1), "{protection:?}");
        assert!(open("tallskogen").is_err(), "{protection:?}");
    }
}
