//! The window's types are written from ours, so that a code or a state without Swedish words fails its type check.
//!
//! Everything that a command takes or gives is followed to its end; nothing is listed by hand.

use crate::commands::{self, Raw};
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use ts_rs::{Config, TS, TypeVisitor};

const WRITTEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/backend/generated/types.ts");

/// The types of the window, as they are found.
pub(crate) struct Types {
    config: Config,
    seen: HashSet<TypeId>,
    declared: BTreeMap<String, String>,
    commands: Vec<String>,
}

impl Types {
    fn new() -> Self {
        // Identities are small: SQLite counts them from 1, and JSON has no other number.
        Self {
            config: Config::default().with_large_int("number"),
            seen: HashSet::new(),
            declared: BTreeMap::new(),
            commands: vec![],
        }
    }

    /// The name of `T` in the window, after its declaration and those of all it holds are on the list.
    pub(crate) fn see<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }

    pub(crate) fn command(&mut self, name: &str, arguments: &[(&str, String)], answer: &str) {
        let arguments: Vec<String> = arguments.iter().map(|(name, kind)| format!("{name}: {kind}")).collect();
        let arguments = match arguments.as_slice() {
            [] => "Record<string, never>".to_owned(),
            some => format!("{{ {} }}", some.join("; ")),
        };
        self.commands.push(format!("  {name}: {{ args: {arguments}; result: {answer} }};\n"));
    }

    fn file(&self) -> String {
        let mut file =
            "// Written from the Rust types of the program: `UPDATE_GOLDEN=1 cargo test --package paragraf --lib`.\n\
                        // Not edited by hand.\n"
                .to_owned();
        for declaration in self.declared.values() {
            file += &format!("\nexport {declaration}\n");
        }
        file +=
            "\n/** Every command of the program: its arguments and what it answers. */\nexport interface Commands {\n";
        file += &self.commands.concat();
        file + "}\n"
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            let declaration = without_comments(&T::decl(&self.config));
            let before = self.declared.insert(name.clone(), declaration.clone());
            assert!(before.is_none_or(|before| before == declaration), "two types have the name {name}");
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The comments stay with the Rust types: ts-rs would break every field over four lines for them.
fn without_comments(declaration: &str) -> String {
    let comment = |line: &&str| ["/**", " *"].iter().any(|start| line.starts_with(start));
    declaration.lines().filter(|line| !comment(line)).collect()
}

/// To the page it is bytes.
impl TS for Raw {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &Config) -> String {
        "ArrayBuffer".to_owned()
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }
}

#[test]
fn the_types_of_the_window_are_the_types_of_the_program() {
    let mut types = Types::new();
    commands::describe(&mut types);
    types.see::<crate::CommandError>();
    types.see::<crate::Changed>();
    types.see::<office::views::MinutesPages>();
    let types = types.file();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(WRITTEN, &types).expect("the types of the window");
    }
    let written = std::fs::read_to_string(WRITTEN).expect("the types of the window");
    assert_eq!(written, types, "stale: {WRITTEN}; renew it with UPDATE_GOLDEN=1");
}
