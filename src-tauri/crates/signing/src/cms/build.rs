//! The CMS of a PAdES baseline B-B signature.
//!
//! Signed attributes: content type, message digest, signing certificate (v2). No signing time: the baseline
//! profile puts the claimed time into the signature dictionary alone (EN 319 142-1, table 1).

use cms::{
    cert::{CertificateChoices, IssuerAndSerialNumber},
    content_info::{CmsVersion, ContentInfo},
    signed_data::{CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos},
};
use der::{
    Any, Encode, Sequence,
    asn1::{ObjectIdentifier, OctetString, SetOfVec},
    oid::db::rfc5911,
};
use spki::AlgorithmIdentifierOwned;
use x509_cert::{attr::Attribute, ext::pkix::name::GeneralName};

use crate::keys::{Hash, RawSigner, SignatureAlgorithm, SignerFault};

/// SigningCertificateV2 (RFC 5035, 4).
#[derive(Sequence)]
pub(super) struct SigningCertificateV2 {
    pub(super) certificates: Vec<CertificateHash>,
    #[asn1(optional = "true")]
    pub(super) policies: Option<Any>,
}

/// ESSCertIDv2; an absent algorithm means SHA-256.
#[derive(Sequence)]
pub(super) struct CertificateHash {
    #[asn1(optional = "true")]
    pub(super) algorithm: Option<AlgorithmIdentifierOwned>,
    pub(super) hash: OctetString,
    #[asn1(optional = "true")]
    pub(super) issuer: Option<IssuerSerial>,
}

/// IssuerSerial (RFC 5035, 5).
#[derive(Sequence)]
pub(super) struct IssuerSerial {
    pub(super) issuer: Vec<GeneralName>,
    pub(super) serial: der::asn1::Int,
}

/// Why there is no CMS.
#[derive(Debug)]
pub(crate) enum BuildError {
    Signer(SignerFault),
    Encoding,
}

impl From<der::Error> for BuildError {
    fn from(_: der::Error) -> Self {
        Self::Encoding
    }
}

/// Bytes that hold any CMS which this signer makes: its certificates, and ample room for the rest.
pub(crate) fn reserve(signer: &dyn RawSigner) -> usize {
    let certificates: usize = signer.chain().iter().map(|certificate| certificate.as_der().len()).sum();
    certificates + 4096
}

/// The DER of the CMS over content with this digest, made with the hash of the signer's algorithm.
pub(crate) fn signed_data(digest: &[u8], signer: &dyn RawSigner) -> Result<Vec<u8>, BuildError> {
    let own = signer
        .chain()
        .first()
        .ok_or_else(|| BuildError::Signer(SignerFault { reason: String::from("the signer has no certificate") }))?;
    // The reference below is to these very bytes, so they must survive the way through the encoder.
    if own.parsed().to_der()? != own.as_der() {
        return Err(BuildError::Signer(SignerFault { reason: String::from("the certificate is not in DER") }));
    }
    let hash = signer.algorithm().hash();
    let signed_attrs = SetOfVec::try_from(vec![
        attribute(rfc5911::ID_CONTENT_TYPE, Any::encode_from(&rfc5911::ID_DATA)?)?,
        attribute(rfc5911::ID_MESSAGE_DIGEST, Any::encode_from(&OctetString::new(digest)?)?)?,
        attribute(rfc5911::ID_AA_SIGNING_CERTIFICATE_V_2, Any::encode_from(&reference(own.as_der())?)?)?,
    ])?;
    let signature = signer.sign(&signed_attrs.to_der()?).map_err(BuildError::Signer)?;
    let content = own.parsed().tbs_certificate();
    let digest_alg = AlgorithmIdentifierOwned { oid: hash.oid(), parameters: None };
    let statement = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: content.issuer().clone(),
            serial_number: content.serial_number().clone(),
        }),
        digest_alg: digest_alg.clone(),
        signed_attrs: Some(signed_attrs),
        signature_algorithm: algorithm(signer.algorithm()),
        signature: OctetString::new(signature)?,
        unsigned_attrs: None,
    };
    let chain = signer.chain().iter().map(|it| CertificateChoices::Certificate(it.parsed().clone()));
    let signed = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![digest_alg])?,
        encap_content_info: EncapsulatedContentInfo { econtent_type: rfc5911::ID_DATA, econtent: None },
        certificates: Some(CertificateSet::try_from(chain.collect::<Vec<_>>())?),
        crls: None,
        signer_infos: SignerInfos::try_from(vec![statement])?,
    };
    let content = ContentInfo { content_type: rfc5911::ID_SIGNED_DATA, content: Any::encode_from(&signed)? };
    Ok(content.to_der()?)
}

fn attribute(oid: ObjectIdentifier, value: Any) -> der::Result<Attribute> {
    Ok(Attribute { oid, values: SetOfVec::try_from(vec![value])? })
}

/// The reference to the signer's certificate. SHA-256 is the default and is therefore not stated (DER).
fn reference(certificate: &[u8]) -> der::Result<SigningCertificateV2> {
    let hash = OctetString::new(Hash::Sha256.of(&[certificate]))?;
    let certificates = vec![CertificateHash { algorithm: None, hash, issuer: None }];
    Ok(SigningCertificateV2 { certificates, policies: None })
}

fn algorithm(algorithm: SignatureAlgorithm) -> AlgorithmIdentifierOwned {
    // RSA states its parameters as null (RFC 4055, 5), ECDSA states none (RFC 5758, 3.2).
    let parameters = (algorithm == SignatureAlgorithm::RsaSha256).then(Any::null);
    AlgorithmIdentifierOwned { oid: algorithm.oid(), parameters }
}
