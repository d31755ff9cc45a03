//! The addresses of the bundled registers: each leads to a host that somebody looked at.
//!
//! `fixtures/hosts.txt` is the list of them. A copy of an article on a host that has nothing to do with it, a bare
//! address of a machine or a port is no address to send a reader to: the source stays, and has none.

use dealscope::data::bundled;
use dealscope::data::tolerant::Node;
use std::collections::BTreeSet;

/// The host that an address leads to; the error says what is wrong with it.
fn host(address: &str) -> Result<&str, &'static str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let rest = rest.ok_or("no address of the web")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty() && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    if host.contains('@') {
        Err("a user's name")
    } else if host.contains(':') {
        Err("a port")
    } else if labels.len() < 2 || !labels.iter().all(is_label) {
        Err("no host")
    } else if labels.last().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit())) {
        Err("a bare address of a machine")
    } else {
        Ok(host)
    }
}

/// The hosts of the list.
fn known() -> BTreeSet<&'static str> {
    let lines = include_str!("fixtures/hosts.txt").lines().filter(|line| !line.starts_with('#'));
    let listed: Vec<&str> = lines.collect();
    assert!(listed.is_sorted(), "the list stands in order");
    listed.into_iter().collect()
}

#[test]
fn addresses_lead_to_hosts_that_were_looked_at() {
    let known = known();
    let mut met = BTreeSet::new();
    let mut faults = Vec::new();
    for (name, text) in bundled().iter().flat_map(|register| register.files) {
        for source in Node::file(text).sources(&mut Vec::new()) {
            let Some(address) = source.field("address") else { continue };
            let address = address.source().trim().trim_matches('"');
            match host(address) {
                Err(what) => faults.push(format!("{name}: {address} has {what}")),
                Ok(host) if !known.contains(host) => faults.push(format!("{name}: {host} is on no list")),
                Ok(host) => _ = met.insert(host.to_owned()),
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let unused: Vec<_> = known.iter().filter(|host| !met.contains(**host)).collect();
    assert!(unused.is_empty(), "no address leads to {unused:?}");
}

#[test]
fn bare_machines_ports_and_names_of_users_are_no_hosts() {
    let check =
        |address: &str, expected: Result<&str, &str>| assert_eq!(host(address), expected, "{address}");
    check("https://www.shine.cn/biz/1/", Ok("www.shine.cn"));
    check("http://119.23.250.19:2008/jsc.php", Err("a port"));
    check("http://61.152.230.22/news", Err("a bare address of a machine"));
    check("https://shine.cn@example.org/", Err("a user's name"));
    check("https://Shine.cn/", Err("no host"));
    check("https://шine.cn/", Err("no host"));
    check("ftp://shine.cn/", Err("no address of the web"));
}
