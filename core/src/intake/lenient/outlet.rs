//! Names the outlet after the site of the address, if an article gives its address but no outlet.

/// Prefixes of a host that mean another form of the same site, such as its mobile pages.
const FORMS: [&str; 5] = ["www.", "m.", "amp.", "mobile.", "www2."];

/// The site of a web address: its host without user, port and the prefixes in [`FORMS`]. `None` if the address has no
/// host.
///
/// There is no list of outlets, so `https://zeenews.india.com/x` gives `zeenews.india.com` and not `Zee News`.
pub(super) fn of_address(address: &str) -> Option<String> {
    let rest = address.split_once("://")?.1;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    let host = if host.starts_with('[') { host } else { host.split(':').next()? };
    let mut site = host.trim_end_matches('.').to_lowercase();
    while let Some(rest) = FORMS.iter().find_map(|form| site.strip_prefix(form)).filter(|rest| rest.contains('.')) {
        site = rest.to_string();
    }
    site.chars().any(char::is_alphanumeric).then_some(site)
}
