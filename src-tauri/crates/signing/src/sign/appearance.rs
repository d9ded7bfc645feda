//! What the visible place of a signature shows. Made by the caller, who knows fonts and layout; only numbered here.

use lopdf_reader::ObjectId;

use super::SignError;

/// The objects of an appearance stream (ISO 32000-1, 12.5.5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appearance {
    /// The first is the Form XObject; the others are what it needs, such as fonts.
    pub objects: Vec<AppearanceObject>,
}

/// One object: what stands between `n 0 obj` and `endobj`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppearanceObject(pub Vec<Part>);

/// A part of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Bytes as they are written.
    Bytes(Vec<u8>),
    /// A reference to another object of the appearance, by its index.
    Reference(usize),
}

impl AppearanceObject {
    /// The bytes of the object, where the objects of the appearance have these numbers.
    pub(super) fn bytes(&self, numbers: &[ObjectId]) -> Result<Vec<u8>, SignError> {
        let mut bytes = Vec::new();
        for part in &self.0 {
            match part {
                Part::Bytes(part) => bytes.extend(part),
                Part::Reference(index) => {
                    let (number, generation) = numbers.get(*index).ok_or(SignError::Appearance)?;
                    bytes.extend(format!("{number} {generation} R").bytes());
                }
            }
        }
        Ok(bytes)
    }
}
