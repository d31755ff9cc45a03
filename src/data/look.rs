//! What a text looks like from its length and its two ends, which tells most texts apart.

/// What tells most texts apart at once: the length without carriage returns and blank at the end, and a sum of
/// the first and the last bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextLook {
    pub length: usize,
    ends: u64,
}

/// So many bytes at each end make the look.
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

pub fn letters(text: &str) -> impl Iterator<Item = u8> {
    text.trim_end().bytes().filter(|&b| b != b'\r')
}

/// FNV-1a.
pub fn sum(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
