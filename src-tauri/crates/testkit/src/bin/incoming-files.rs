//! Writes the files of others that the window's tests drop on the registry into a folder: `incoming-files FOLDER`. Prints their names.

#![allow(clippy::disallowed_methods, reason = "it writes files, and is no part of the product")]

use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("a folder"));
    for (name, bytes) in testkit::incoming::examples() {
        std::fs::write(folder.join(name), bytes)?;
        println!("{name}");
    }
    Ok(())
}
