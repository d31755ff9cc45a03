//! A cheap fingerprint of a text, from its length and its beginning and end, that distinguishes most texts.

/// The fingerprint of a text: its length without carriage returns and trailing white space, and a checksum of its
/// first and last bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextLook {
    pub length: usize,
    ends: u64,
}

/// The number of bytes at each end that the checksum covers.
const END: usize = 4096;

impl TextLook {
    pub fn of(text: &str) -> Self {
        let text = text.trim_end();
        let returns = memchr::memchr_iter(b'\r', text.as_bytes()).count();
        let head = letters(text).take(END);
        let tail = text.bytes().rev().filter(|&b| b != b'\r').take(END);
        Self { length: text.len() - returns, ends: sum(head.chain(tail)) }
    }
}

/// The bytes of a text without carriage returns and trailing white space, as copies are compared.
pub fn letters(text: &str) -> impl Iterator<Item = u8> {
    text.trim_end().bytes().filter(|&b| b != b'\r')
}

/// The FNV-1a hash.
pub fn sum(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
