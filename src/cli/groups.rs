//! The groups named for a comparison, as IDs or names separated by commas.

use super::outcome::Failure;
use crate::message;
use crate::model::Register;
use crate::query::{FEWEST_COMPARED, GroupKey, Grouping, MOST_COMPARED, find_group};

/// The groups among `keys` that the command line names: two to six different ones.
pub fn named(
    register: &Register,
    grouping: Grouping,
    keys: &[GroupKey],
    texts: &[String],
) -> Result<Vec<GroupKey>, Failure> {
    let find = |text: &str| find_group(register, grouping, keys, text);
    let mut groups: Vec<GroupKey> = Vec::new();
    for text in texts {
        // A name may itself contain commas, so the complete text is tried first.
        let found = match find(text) {
            Ok(key) => vec![key],
            Err(_) => text
                .split(',')
                .map(find)
                .collect::<Result<_, _>>()
                .map_err(|error| Failure::Usage(error.into()))?,
        };
        for key in found {
            if !groups.contains(key) {
                groups.push(key.clone());
            }
        }
    }
    if (FEWEST_COMPARED..=MOST_COMPARED).contains(&groups.len()) {
        return Ok(groups);
    }
    let (fewest, most, number) = (FEWEST_COMPARED, MOST_COMPARED, groups.len());
    Err(Failure::Usage(message!(
        "command-compared-groups",
        fewest = fewest.to_string(),
        most = most.to_string(),
        found = number.to_string()
    )))
}
