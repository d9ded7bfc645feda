//! Why there are no pages, and why they were not signed.

use super::{CommandError, PaperReason, acting::Reason, log};
use office::{
    CertificateError, KeyError, LayoutError, ListError, MinutesError, PaperError, PdfError, Place, SignError,
    VerificationError,
};
use std::path::Path;

impl Reason for MinutesError {
    fn told(self, file: &Path) -> CommandError {
        match self {
            MinutesError::NoMeeting { .. } | MinutesError::NotHeld { .. } => CommandError::NoMinutes,
            MinutesError::Layout(error) => error.told(file),
            MinutesError::LogotypeMissing | MinutesError::Logotype(_) => CommandError::Logotype,
            MinutesError::Pdf(_) => CommandError::unexpected(&self),
            MinutesError::Store(error) => error.told(file),
        }
    }
}

impl Reason for PaperError {
    fn told(self, file: &Path) -> CommandError {
        let no_paper = |reason| CommandError::NoPaper { reason };
        match self {
            PaperError::NotHeld { .. } => no_paper(PaperReason::NotHeld),
            PaperError::NotVerified { .. } => no_paper(PaperReason::NotVerified),
            PaperError::NothingChosen => no_paper(PaperReason::NothingChosen),
            PaperError::NotPdf => no_paper(PaperReason::NotPdf),
            PaperError::NoMeeting { .. }
            | PaperError::NoSection { .. }
            | PaperError::NoItem
            | PaperError::NoBoard
            | PaperError::NoDecision
            | PaperError::NoFile => no_paper(PaperReason::NotThere),
            PaperError::Join { paper, .. } => CommandError::PaperUnjoined { name: paper },
            PaperError::Minutes(error) => error.told(file),
        }
    }
}

impl Reason for ListError {
    fn told(self, file: &Path) -> CommandError {
        match self {
            ListError::Paper(error) => error.told(file),
            ListError::Sheet(_) => CommandError::unexpected(&self),
        }
    }
}

impl Reason for LayoutError {
    fn told(self, _: &Path) -> CommandError {
        match self {
            LayoutError::MissingGlyph { character, place } | LayoutError::ControlCharacter { character, place } => {
                CommandError::NoGlyph { character: character.to_string(), place: named(place) }
            }
            LayoutError::RaggedTable { place } => CommandError::RaggedTable { place: named(place) },
            LayoutError::UnknownAnchor(_) | LayoutError::UnsettledPageNumbers => CommandError::unexpected(&self),
        }
    }
}

/// The heading or § that the place belongs to, where it has one.
fn named(place: Place) -> Option<String> {
    match place {
        Place::Part(name) | Place::Section(name) => Some(name),
        Place::Furniture | Place::Front | Place::Stamp => None,
    }
}

impl Reason for VerificationError {
    fn told(self, file: &Path) -> CommandError {
        match self {
            VerificationError::Action(error) => error.told(file),
            VerificationError::Minutes(error) => error.told(file),
            VerificationError::Sign(error) => error.told(file),
            VerificationError::UnfilledSlot { item, section, slot } => {
                CommandError::UnfilledSlot { item, section, slot }
            }
            VerificationError::ReviewErrors { count, sentence, section } => {
                CommandError::ReviewErrors { count, sentence, section }
            }
            VerificationError::Pdf(error) => error.told(file),
            VerificationError::Returned(refusal) => CommandError::Returned { refusal },
        }
    }
}

impl Reason for SignError {
    fn told(self, file: &Path) -> CommandError {
        match self {
            SignError::NoSuchPlace { role, places } => CommandError::NoPlace { role, places },
            SignError::AlreadySigned { role } => CommandError::AlreadySigned { role },
            SignError::Key(error) => error.told(file),
            SignError::Layout(error) => error.told(file),
            SignError::Pdf(error) => error.told(file),
            SignError::NotOurs | SignError::Appearance(_) | SignError::Sign(_) => CommandError::unexpected(&self),
        }
    }
}

impl Reason for KeyError {
    fn told(self, _: &Path) -> CommandError {
        match self {
            KeyError::WrongPassword => CommandError::WrongPassword,
            KeyError::NoPrivateKey | KeyError::NoCertificate => CommandError::KeyWithoutOwner,
            KeyError::UnsupportedEncryption { .. } | KeyError::UnsupportedKey { .. } => CommandError::KeyUnsupported,
            KeyError::NotPkcs12 | KeyError::Damaged | KeyError::Excessive => CommandError::KeyUnreadable,
        }
    }
}

impl Reason for PdfError {
    fn told(self, _: &Path) -> CommandError {
        log(&self);
        CommandError::PdfUnreadable
    }
}

impl Reason for CertificateError {
    fn told(self, _: &Path) -> CommandError {
        match self {
            CertificateError::None | CertificateError::Damaged { .. } => CommandError::CertificateUnreadable,
        }
    }
}
