//! What is asked, by kind: as an office types.

use crate::made_up::{Dice, Writer};

/// Questions of one kind.
pub struct Kind {
    pub name: &'static str,
    pub asked: Vec<String>,
}

/// All of them.
pub fn kinds() -> Vec<Kind> {
    let writer = Writer::new(1);
    let mut dice = Dice::new(3);
    let mut rare = |shortest: usize| {
        let place = 64 + dice.below(writer.words.len() - 64);
        let word = &writer.words[place];
        word.chars().take(shortest.max(2)).collect::<String>()
    };
    let letters = "abcdefghijklmnoprstuvyåäö".chars().map(String::from).collect();
    let two = (0..30).map(|_| rare(2)).collect();
    let three = (0..40).map(|_| rare(3)).collect();
    let longer = (0..40).map(|_| rare(5)).collect();
    let whole = (0..40).map(|_| rare(40)).collect();
    let typed: Vec<String> = (1..=13).map(|length| "samordnarens ".chars().take(length).collect()).collect();
    let frequent: Vec<String> = writer.words[..64].to_vec();
    let pairs =
        (0..60).map(|place| format!("{} {}", writer.words[place], writer.words[(place * 7 + 3) % 400])).collect();
    let phrases = (0..40)
        .map(|place| format!("\"{} {}\"", writer.words[place % 20], writer.words[(place * 5 + 1) % 60]))
        .collect();
    let numbers = (0..40)
        .flat_map(|place| {
            [format!("P{:02}/{}", 6 + place % 20, 1 + place * 11), format!("{:02}:{}", 6 + place % 20, place * 31)]
        })
        .collect();
    let sections = (1..40).map(|place| format!("§ {}", place * 10)).collect();
    vec![
        Kind { name: "one letter", asked: letters },
        Kind { name: "two letters", asked: two },
        Kind { name: "three letters", asked: three },
        Kind { name: "five letters", asked: longer },
        Kind { name: "a word being typed", asked: typed },
        Kind { name: "common words", asked: frequent },
        Kind { name: "rare words", asked: whole },
        Kind { name: "two words", asked: pairs },
        Kind { name: "phrases", asked: phrases },
        Kind { name: "numbers", asked: numbers },
        Kind { name: "sections", asked: sections },
    ]
}
