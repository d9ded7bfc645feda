//! Names of files, however odd.

use super::*;
use crate::samples::sample;
use crate::{Access, Store};

#[test]
fn a_name_of_any_characters_is_opened() {
    let (folder, path) = sample().close();
    for name in ["a b?c#d%41.paragraf", "år & dag ☃.paragraf", "file:x.paragraf"] {
        let odd = folder.path().join(name);
        fs::copy(&path, &odd).unwrap();
        for access in [Access::ReadOnly, Access::ReadWrite] {
            Store::open(&odd, access).unwrap();
        }
    }
}
