//! Words as they are divided on paper.

use super::joints;

/// `=` at the joints of compounds, `-` at other divisions.
fn divided(word: &str) -> String {
    let mut shown = String::new();
    let mut from = 0;
    for joint in joints(word) {
        shown.push_str(&word[from..joint.at]);
        shown.push(if joint.compound { '=' } else { '-' });
        from = joint.at;
    }
    shown + &word[from..]
}

#[test]
fn compounds_know_their_joint() {
    for (word, joint) in [
        ("sammanträdet", "man=träd"),
        ("samordningsförbundet", "ordnings=förbund"),
        ("verksamhetsplan", "verksamhets=plan"),
        ("tillsammans", "till=sam"),
        ("räddningstjänst", "räddnings=tjänst"),
    ] {
        let plain: String = divided(word).replace('-', "");
        assert!(plain.contains(joint), "{word}: {}", divided(word));
    }
}

#[test]
fn at_least_two_letters_before_and_three_after() {
    for word in ["diskuterade", "åtgärder", "avtalet", "ekonomi", "redovisningarna"] {
        for joint in joints(word) {
            assert!(word[..joint.at].chars().count() >= 2, "{}", divided(word));
            assert!(word[joint.at..].chars().count() >= 3, "{}", divided(word));
        }
    }
}

#[test]
fn short_words_abbreviations_and_figures_are_whole() {
    for word in ["möte", "OSL", "P26", "HVBhem", "t.ex", "Per-Olof", ""] {
        assert!(joints(word).is_empty(), "{word}");
    }
}
