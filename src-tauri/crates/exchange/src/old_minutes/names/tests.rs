//! Names of people, organisations and associations.

use super::*;

#[test]
fn a_name_ends_where_something_else_begins() {
    let cases = [
        ("Karin Berg (S) Granviks kommun", "Karin Berg"),
        ("Ola Nord Arbetsförmedlingen X Digitalt", "Ola Nord"),
        ("Eva Lind Tallåsa kommun", "Eva Lind"),
        ("Carl von Essen, ordförande", "Carl von Essen"),
        ("Anna-Lisa Åkerö (KD)", "Anna-Lisa Åkerö"),
        ("Nils A. Hed (C)", "Nils A. Hed"),
        ("Karin (S)", "Karin"),
    ];
    for (text, name) in cases {
        assert_eq!(person(text).map(|length| &text[..length]), Some(name), "{text}");
    }
}

#[test]
fn words_that_name_no_one_are_no_person() {
    for text in ["Enligt förteckning", "styrelsen beslutar", "Granviks kommun", "Region Norrvik", "Digitalt"] {
        assert_eq!(person(text), None, "{text}");
    }
}

#[test]
fn an_association_is_named_by_its_kind_and_what_belongs_to_it() {
    let cases = [
        ("Protokoll – styrelsen för Samordningsförbundet i Granviks län", "Samordningsförbundet i Granviks län"),
        ("Kommunförbundet Norrsjö län", "Kommunförbundet Norrsjö län"),
        ("Styrelsen för Norra Vikens samordningsförbund, protokoll", "Norra Vikens samordningsförbund"),
        ("Räddningstjänstförbundet Mellansjö", "Räddningstjänstförbundet Mellansjö"),
        ("Samordningsförbundet Älvdal–Sjöbygden", "Samordningsförbundet Älvdal–Sjöbygden"),
        ("Förvaringsplats: Samordningsförbundet Vidsel.", "Samordningsförbundet Vidsel"),
    ];
    for (text, name) in cases {
        assert_eq!(association(text).as_deref(), Some(name), "{text}");
    }
    for text in ["förbundschefen redovisade", "Förbundet står inför minskade ramar", "på förbundets anslagstavla"]
    {
        assert_eq!(association(text), None, "{text}");
    }
}

#[test]
fn a_municipality_is_called_by_its_name_alone() {
    let short = |name| short_municipality(name).unwrap();
    assert_eq!(short("Granviks kommun"), "Granvik");
    assert_eq!(short("Borås kommun"), "Borås");
    assert_eq!(short("Munkfors kommun"), "Munkfors");
    assert_eq!(short("Åre kommun"), "Åre");
    assert_eq!(short_municipality("Region Norrvik"), None);
}

#[test]
fn a_key_is_the_name_in_plain_letters() {
    assert_eq!(key("Åke Öman"), "ake-oman");
    assert_eq!(key("Sara Nykél-Hed"), "sara-nykel-hed");
}
